import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Correction } from '../../../domain/contract/correction';
import CorrectionStatusPage from '../../../miniapp/correction/status/index';
import { problem } from '../support/fake-api';
import { went } from '../support/fake-taro';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';
import { correction } from './samples';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause', () => ({ pause: async () => undefined }));

const holder = withFakeApi();
const current = 'GET /v1/corrections/current';
const outcome = () => document.getElementById('outcome')?.textContent;
const note = () => document.getElementById('outcome-note')?.textContent;
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));

async function showStatus(body: Correction) {
  holder.api.on(current, { status: 200, body });
  await show(<CorrectionStatusPage />);
  await screen.findByRole('heading', { level: 2 });
}

describe('R28 how far a correction is', () => {
  it('in review: by when it is decided, and that nothing has changed yet', async () => {
    await showStatus(correction());
    expect([outcome(), note()]).toEqual(['审核中', '预计11月25日前有结果。现在的实名信息照常有效。']);
    for (const said of ['高级客服审核', '改了姓名', '**夏']) expect(screen.getByText(said)).toBeTruthy();
  });

  it('late: apologises with the new date', async () => {
    await showStatus(correction({ timesMissed: 1 }));
    expect(document.getElementById('apology')?.textContent).toMatch(/抱歉.*11月25日/);
    expect(note()).toBeUndefined();
  });

  it('approved: leads to the real name', async () => {
    await showStatus(correction({ status: 'approved', decidedAt: '2026-11-20T04:00:00Z' }));
    await press('查看实名信息');
    expect(went).toEqual([{ how: 'redirectTo', url: '/real-name/home/index' }]);
  });

  it('refused: each reason with what it concerns, what the agent wrote, and the way to put it right', async () => {
    const reasons = [{ code: 'proof_unclear', field: 'proofPhotoIds', message: '请重新拍摄' }] as never;
    await showStatus(correction({ status: 'rejected', rejection: { reasons, comment: null }, comment: '请拍整页' }));
    for (const said of ['变更证明', '请重新拍摄', '请拍整页']) expect(screen.getByText(said)).toBeTruthy();
    await press('修改后重新申请');
    expect(went).toEqual([{ how: 'navigateTo', url: '/correction/form/index?kind=name' }]);
  });

  it('none yet: leads to what can be corrected', async () => {
    await show(<CorrectionStatusPage />);
    await press('申请变更');
    expect(went).toEqual([{ how: 'redirectTo', url: '/correction/kind/index' }]);
  });

  it('offline: says so, and tries again', async () => {
    holder.api.on(current, 'drop');
    await show(<CorrectionStatusPage />);
    expect((await screen.findByRole('alert')).textContent).toMatch(/网络/);
    holder.api.on(current, { status: 200, body: correction() });
    await press('重试');
    await waitFor(() => expect(outcome()).toBe('审核中'));
  });
});

describe('R28 withdrawing', () => {
  const withdrawal = 'POST /v1/corrections/k1/withdrawal';
  const confirm = () => userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '撤回申请' }));

  it('asks first, and shows that it was withdrawn', async () => {
    await showStatus(correction());
    holder.api.on(withdrawal, { status: 200, body: correction({ status: 'withdrawn' }) });
    await press('撤回申请');
    expect(holder.api.calls(withdrawal)).toEqual([]);
    holder.api.on(current, { status: 200, body: correction({ status: 'withdrawn' }) });
    await confirm();
    await waitFor(() => expect(outcome()).toBe('已撤回'));
  });

  it('shows what came of it where it was decided meanwhile', async () => {
    await showStatus(correction());
    holder.api.on(withdrawal, { status: 409, body: problem('verification_decided', 409) });
    holder.api.on(current, { status: 200, body: correction({ status: 'approved' }) });
    await press('撤回申请');
    await confirm();
    await waitFor(() => expect(outcome()).toBe('已变更'));
  });
});
