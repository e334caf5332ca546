import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Reissue } from '../../../domain/contract/reissue';
import ReissueStatusPage from '../../../miniapp/renewal/reissue-status/index';
import { problem } from '../support/fake-api';
import { went } from '../support/fake-taro';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';
import { reissue } from './reissue-samples';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause', () => ({ pause: async () => undefined }));

const holder = withFakeApi();
const current = 'GET /v1/reissues/current';
const outcome = () => document.getElementById('outcome')?.textContent;
const note = () => document.getElementById('outcome-note')?.textContent;
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));

async function showStatus(body: Reissue) {
  holder.api.on(current, { status: 200, body });
  await show(<ReissueStatusPage />);
  await screen.findByRole('heading', { level: 2 });
}

describe('R19 how far the paper of a reissue is', () => {
  it('in review: by when it is decided, and what was sent', async () => {
    await showStatus(reissue());
    expect([outcome(), note()]).toEqual(['审核中', '预计11月25日前有结果。']);
    for (const said of ['客服审核', '领证回执', '11月1日', '12月31日']) expect(screen.getByText(said)).toBeTruthy();
  });

  it('late: apologises with the new date', async () => {
    await showStatus(reissue({ timesMissed: 1 }));
    expect(document.getElementById('apology')?.textContent).toMatch(/抱歉.*11月25日/);
    expect(note()).toBeUndefined();
  });

  it('approved: until when, the newer card next, or the other kind', async () => {
    await showStatus(reissue({ status: 'approved', decidedAt: '2026-11-20T05:00:00Z' }));
    expect([outcome(), note()]).toEqual(['宽限期已延长', '支付等服务一切照常到12月31日。拿到新证后，请及时更新。']);
    await press('拿到新证了，去更新');
    await press('提交另一种凭证');
    expect(went).toEqual([
      { how: 'redirectTo', url: '/renewal/form/index' },
      { how: 'navigateTo', url: '/renewal/reissue/index' },
    ]);
  });

  it('refused: each reason with what it concerns, what the agent wrote, and the way to put it right', async () => {
    const reasons = [{ code: 'paper_date_differs', field: 'issuedOn', message: '请对照凭证修改' }] as never;
    await showStatus(reissue({ status: 'rejected', rejection: { reasons, comment: null }, comment: '是 11 月 3 日' }));
    for (const said of ['凭证日期', '请对照凭证修改', '是 11 月 3 日']) expect(screen.getByText(said)).toBeTruthy();
    await press('修改后再次提交');
    expect(went).toEqual([{ how: 'navigateTo', url: '/renewal/reissue/index' }]);
  });

  it('is withdrawn after asking', async () => {
    await showStatus(reissue());
    holder.api.on('POST /v1/reissues/p1/withdrawal', { status: 200, body: reissue({ status: 'withdrawn' }) });
    await press('撤回凭证');
    holder.api.on(current, { status: 200, body: reissue({ status: 'withdrawn' }) });
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '撤回凭证' }));
    await waitFor(() => expect(outcome()).toBe('已撤回'));
  });

  it('decided meanwhile: shows what came of it', async () => {
    await showStatus(reissue());
    holder.api.on('POST /v1/reissues/p1/withdrawal', { status: 409, body: problem('verification_decided', 409) });
    await press('撤回凭证');
    holder.api.on(current, { status: 200, body: reissue({ status: 'approved' }) });
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '撤回凭证' }));
    await waitFor(() => expect(outcome()).toBe('宽限期已延长'));
  });

  it('none yet: leads to the form', async () => {
    await show(<ReissueStatusPage />);
    await press('提交凭证');
    expect(went).toEqual([{ how: 'redirectTo', url: '/renewal/reissue/index' }]);
  });
});
