import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { HolderClaim } from '../../../domain/contract/holder-claim';
import ClaimStatusPage from '../../../miniapp/holder-claim/status/index';
import { session } from '../../../miniapp/session/session';
import { problem } from '../support/fake-api';
import { went } from '../support/fake-taro';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';
import { account, holderClaim, proved } from './samples';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause', () => ({ pause: async () => undefined }));

const holder = withFakeApi();
const current = 'GET /v1/holder-claims/current';
const asked = 'POST /v1/holder-claims/h1/clearing';
const outcome = () => document.getElementById('outcome')?.textContent;
const note = () => document.getElementById('outcome-note')?.textContent;
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const confirm = async (name: string) =>
  userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name }));

async function showStatus(claim: HolderClaim) {
  holder.api.on(current, { status: 200, body: claim });
  await show(<ClaimStatusPage />);
  await screen.findByRole('heading', { level: 2 });
}

describe('R25 how far a claim is', () => {
  it('in review: by when it is decided', async () => {
    await showStatus(holderClaim());
    expect([outcome(), note()]).toEqual(['核实中', '预计11月25日前有结果。']);
    expect(screen.getByText('核实本人')).toBeTruthy();
    expect(screen.queryByText('绑定的账户')).toBeNull();
  });

  it('late: an apology with the new date', async () => {
    await showStatus(holderClaim({ timesMissed: 1 }));
    expect(document.getElementById('apology')?.textContent).toMatch(/抱歉.*预计11月25日前完成/);
    expect(note()).toBeUndefined();
  });

  it('announced: until when the other account may object', async () => {
    const objectionUntil = '2026-11-27T04:00:00Z';
    await showStatus(holderClaim({ status: 'announced', objectionUntil, accounts: [account()] }));
    expect(note()).toMatch(/11月27日 12:00前没有提出异议/);
    expect(screen.getByText('b***n')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '清除它的实名' })).toBeNull();
  });

  it('announced, past its time: that something holds it up, not that it is reviewed', async () => {
    holder.api.on('GET /v1/service', { status: 200, body: { sandbox: true, now: '2026-11-27T04:00:00Z' } });
    await showStatus(holderClaim({ status: 'announced', objectionUntil: '2026-11-27T04:00:00Z' }));
    expect(note()).toMatch(/暂时不能开始审核/);
  });

  it.each([
    ['disputed', '原账户提出了异议', /高级客服核实双方的情况，预计11月25日前/],
    ['clearing', '清除审核中', /两位客服先后审核，预计11月25日前/],
  ] as const)('%s: who looks at it, and by when', async (status, title, said) => {
    await showStatus(holderClaim({ status }));
    expect(outcome()).toBe(title);
    expect(note()).toMatch(said);
  });

  it('cleared: leads to the form, where this account is verified', async () => {
    await showStatus(holderClaim({ status: 'cleared' }));
    await press('现在认证这个账户');
    expect(went).toEqual([{ how: 'redirectTo', url: '/real-name/form/index?claim=h1' }]);
  });

  it('refused: each reason with what it concerns, what was written, and the way to ask again', async () => {
    const reasons = [{ code: 'not_held_visibly', field: 'holdingPhotoId', message: '看不清人脸，请重拍' }] as never;
    await showStatus(
      holderClaim({ status: 'rejected', rejection: { reasons, comment: '请靠近一些' }, comment: '请靠近一些' }),
    );
    expect(outcome()).toBe('未通过');
    expect(screen.getByText('手持身份证照片')).toBeTruthy();
    expect(screen.getByText('看不清人脸，请重拍')).toBeTruthy();
    expect(screen.getByText('请靠近一些')).toBeTruthy();
    await press('重新申请');
    expect(went).toEqual([{ how: 'navigateTo', url: '/holder-claim/form/index' }]);
  });

  it('none yet: leads to what a claim is', async () => {
    await show(<ClaimStatusPage />);
    await press('了解怎样核实');
    expect(went).toEqual([{ how: 'redirectTo', url: '/holder-claim/explain/index' }]);
  });

  it('offline: says so, and tries again', async () => {
    holder.api.on(current, 'drop');
    await show(<ClaimStatusPage />);
    expect((await screen.findByRole('alert')).textContent).toMatch(/网络/);
    holder.api.on(current, { status: 200, body: holderClaim() });
    await press('重试');
    await waitFor(() => expect(outcome()).toBe('核实中'));
  });
});

describe('R8 R25 what the proved holder sees', () => {
  it('the account, masked, since when it is verified, and until when they may decide', async () => {
    await showStatus(proved());
    expect(note()).toMatch(/11月21日 12:00前决定/);
    for (const said of ['b***n', '尾号 5678', '2025年3月1日', '使用中']) expect(screen.getByText(said)).toBeTruthy();
  });

  it('that it was closed, and that the host does not say', async () => {
    await showStatus(proved({ accounts: [account({ closed: true, phoneTail: null })] }));
    expect(screen.getByText('已注销')).toBeTruthy();
    expect(screen.getByText('未提供')).toBeTruthy();
  });

  it('that the host does not answer', async () => {
    await showStatus(proved({ accounts: [account({ hostSilent: true })] }));
    expect(screen.getByText(/账户服务暂时没有答复/)).toBeTruthy();
    expect(screen.getByText('暂时查不到')).toBeTruthy();
  });

  it('nobody is bound: go on and be verified', async () => {
    await showStatus(proved({ accounts: [] }));
    expect(outcome()).toBe('没有账户绑定这张身份证');
    expect(screen.queryByRole('button', { name: '撤回申请' })).toBeNull();
    await press('现在认证这个账户');
    expect(went).toEqual([{ how: 'redirectTo', url: '/real-name/form/index?claim=h1' }]);
  });

  it('a proof that has run out shows no account, and is made again', async () => {
    await showStatus(proved({ proofExpired: true, accounts: [] }));
    expect(outcome()).toBe('核实已过期');
    expect(screen.queryByRole('button', { name: '撤回申请' })).toBeNull();
    await press('重新核实');
    expect(went).toEqual([{ how: 'navigateTo', url: '/holder-claim/form/index' }]);
  });
});

describe('R25 going on with the account', () => {
  it('signs out here once it was confirmed', async () => {
    holder.api.on('DELETE /v1/sessions', { status: 204 });
    await showStatus(proved());
    await press('去用这个账户');
    expect(screen.getByRole('dialog').textContent).toMatch(/请用 b\*\*\*n 重新登录/);
    await confirm('退出并登录');
    await waitFor(() => expect(session.get()).toBeNull());
    expect(went).toEqual([{ how: 'reLaunch', url: '/pages/sign-in/index' }]);
  });
});

describe('R25 asking that it be cleared', () => {
  it('says first what that means, and how long the other account may object', async () => {
    await showStatus(proved());
    await press('清除它的实名');
    expect(screen.getByRole('dialog').textContent).toMatch(/7 天可以提出异议.*不能恢复/);
    await confirm('取消');
    expect(holder.api.calls(asked)).toEqual([]);
  });

  it('or however long the service says', async () => {
    const body = { sandbox: true, now: '2026-11-20T04:00:00Z', objectionDays: 14 };
    holder.api.on('GET /v1/service', { status: 200, body });
    await showStatus(proved());
    await press('清除它的实名');
    expect(screen.getByRole('dialog').textContent).toMatch(/14 天可以提出异议/);
  });

  it('of a closed account the time is one day', async () => {
    await showStatus(proved({ accounts: [account({ closed: true })] }));
    await press('清除它的实名');
    expect(screen.getByRole('dialog').textContent).toMatch(/1 天可以提出异议/);
  });

  it('asks for that account, and shows what was announced', async () => {
    await showStatus(proved());
    const announced = proved({ status: 'announced', objectionUntil: '2026-11-27T04:00:00Z' });
    holder.api.on(asked, { status: 200, body: announced });
    holder.api.on(current, { status: 200, body: announced });
    await press('清除它的实名');
    await confirm('申请清除');
    await waitFor(() => expect(outcome()).toBe('等待原账户'));
    expect(holder.api.calls(asked).map(({ body }) => body)).toEqual([{ accountId: 'a1' }]);
  });

  it('a lost answer says so, and asking again is the same', async () => {
    await showStatus(proved());
    holder.api.on(asked, 'drop');
    await press('清除它的实名');
    await confirm('申请清除');
    await waitFor(() => expect(document.getElementById('clear-problem')?.textContent).toMatch(/网络/));
    expect(screen.getByRole('button', { name: '清除它的实名' })).toBeTruthy();
  });

  it('where somebody else has asked already, it says so', async () => {
    await showStatus(proved());
    holder.api.on(asked, { status: 409, body: problem('claimed_already', 409) });
    await press('清除它的实名');
    await confirm('申请清除');
    await waitFor(() => expect(document.getElementById('clear-problem')?.textContent).toMatch(/已在申请清除/));
  });

  it('where the proof has run out meanwhile, the page shows it', async () => {
    await showStatus(proved());
    const title = '请先证明您是证件持有人';
    holder.api.on(asked, { status: 409, body: problem('holder_claim_not_proved', 409, { title }) });
    holder.api.on(current, { status: 200, body: proved({ proofExpired: true, accounts: [] }) });
    await press('清除它的实名');
    await confirm('申请清除');
    await waitFor(() => expect(outcome()).toBe('核实已过期'));
  });
});

describe('R25 withdrawing', () => {
  const withdrawal = 'POST /v1/holder-claims/h1/withdrawal';

  it('asks first, and shows that it was withdrawn', async () => {
    await showStatus(holderClaim({ status: 'announced', objectionUntil: '2026-11-27T04:00:00Z' }));
    holder.api.on(withdrawal, { status: 200, body: holderClaim({ status: 'withdrawn' }) });
    holder.api.on(current, { status: 200, body: holderClaim({ status: 'withdrawn' }) });
    await press('撤回申请');
    await confirm('撤回申请');
    await waitFor(() => expect(outcome()).toBe('已撤回'));
  });

  it('shows what came of it where it was decided meanwhile', async () => {
    await showStatus(holderClaim({ status: 'clearing' }));
    holder.api.on(withdrawal, { status: 409, body: problem('holder_claim_decided', 409) });
    holder.api.on(current, { status: 200, body: holderClaim({ status: 'cleared' }) });
    await press('撤回申请');
    await confirm('撤回申请');
    await waitFor(() => expect(outcome()).toBe('原账户的实名已清除'));
  });
});
