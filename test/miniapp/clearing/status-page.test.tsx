import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Clearing } from '../../../domain/contract/clearing-request';
import ClearingStatusPage from '../../../miniapp/clearing/status/index';
import { pages } from '../../../miniapp/pages';
import { problem } from '../support/fake-api';
import { went } from '../support/fake-taro';
import { clearing } from '../support/samples';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause', () => ({ pause: async () => undefined }));

const holder = withFakeApi();
const current = 'GET /v1/clearings/current';

async function showStatus(more: Parameters<typeof clearing>[0] = {}) {
  holder.api.on(current, { status: 200, body: clearing(more) });
  await show(<ClearingStatusPage />);
  await screen.findByRole('heading', { level: 2 });
}
const outcome = () => document.getElementById('outcome')?.textContent;
const steps = () => [...document.querySelectorAll('.step > div:first-child')].map(({ textContent }) => textContent);
const at = '2026-11-20T04:00:00Z';

describe('R23 how far a request is', () => {
  it('in first review: by when it is decided, and that the real name stays as it is', async () => {
    await showStatus();
    expect(outcome()).toBe('审核中');
    expect(screen.getByText('预计11月25日前完成。在此之前您的实名信息不变。')).toBeTruthy();
    expect(steps()).toEqual(['已提交', '第一位客服审核', '第二位客服复核', '审核结果']);
  });

  it('awaiting the second: says that another person looks at it', async () => {
    await showStatus({ status: 'awaiting-second' });
    expect(outcome()).toBe('复核中');
    expect(screen.getByText(/另一位客服复核，预计11月25日前完成/)).toBeTruthy();
  });

  it.each(['pending', 'awaiting-second'] as const)('%s: warns of what would make it fail', async (status) => {
    await showStatus({ status });
    expect(screen.getByText(/请不要绑定银行卡/)).toBeTruthy();
  });

  it('late: an apology with the new date', async () => {
    await showStatus({ timesMissed: 1 });
    expect(screen.getByText(/抱歉.*预计11月25日前完成/)).toBeTruthy();
  });

  it('R26: opened by customer service for a caller: says so, with the way to withdraw and to report it', async () => {
    await showStatus({ openedBy: 'customer_service' });
    expect(document.getElementById('opened-for-caller')?.textContent).toMatch(/如果不是您要求的，请尽快撤回/);
    expect(document.getElementById('withdraw')).toBeTruthy();
    await userEvent.click(document.getElementById('see-activity') as HTMLElement);
    expect(went.map(({ url }) => url)).toEqual([pages.activity]);
  });

  it('R26: once it is decided nobody is asked to withdraw it', async () => {
    await showStatus({ openedBy: 'customer_service', status: 'withdrawn', decidedAt: at });
    expect(document.getElementById('opened-for-caller')).toBeNull();
  });

  it('none yet: leads to what clearing means', async () => {
    holder.api.on(current, { status: 404, body: problem('not_found', 404) });
    await show(<ClearingStatusPage />);
    await userEvent.click(await screen.findByRole('button', { name: '了解清除实名信息' }));
    expect(went).toEqual([{ how: 'redirectTo', url: '/clearing/consequences/index' }]);
  });
});

describe('R24 a refusal', () => {
  const rejection: NonNullable<Clearing['rejection']> = {
    reasons: [
      { code: 'photo_unclear', field: 'holdingPhotoId', message: '手持照片看不清脸，请重拍' },
      { code: 'card_not_unbound', field: 'preconditions', message: '还有银行卡没有解绑' },
    ],
    comment: '请在光线好的地方拍',
  };

  it('names each reason, what it concerns, what to do, and the comment; nothing has changed', async () => {
    await showStatus({ status: 'rejected', rejection, comment: rejection.comment });
    expect(outcome()).toBe('未通过');
    expect(screen.getByText(/实名信息没有变化/)).toBeTruthy();
    expect(screen.getByText('手持身份证照片')).toBeTruthy();
    expect(screen.getByText('手持照片看不清脸，请重拍')).toBeTruthy();
    expect(screen.getByText('还有银行卡没有解绑')).toBeTruthy();
    expect(screen.getByText('请在光线好的地方拍')).toBeTruthy();
  });

  it('leads back to the conditions, where the next request begins', async () => {
    await showStatus({ status: 'rejected', rejection });
    await userEvent.click(screen.getByRole('button', { name: '重新申请' }));
    expect(went).toEqual([{ how: 'navigateTo', url: '/clearing/board/index' }]);
  });
});

describe('R27 after clearing', () => {
  it('says so, and leads to verifying anew', async () => {
    await showStatus({ status: 'cleared', decidedAt: at });
    expect(outcome()).toBe('已清除');
    expect(screen.queryByRole('button', { name: '撤回申请' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '重新实名认证' }));
    expect(went).toEqual([{ how: 'redirectTo', url: '/real-name/home/index' }]);
  });
});

describe('R27 the receipt', () => {
  it('is offered once the real name is cleared', async () => {
    await showStatus({ status: 'cleared', decidedAt: at });
    await userEvent.click(screen.getByRole('button', { name: '清除回执' }));
    expect(went).toEqual([{ how: 'navigateTo', url: '/clearing/receipt/index?id=c1' }]);
  });

  it('is not before', async () => {
    await showStatus();
    expect(screen.queryByRole('button', { name: '清除回执' })).toBeNull();
  });
});

describe('R23 withdrawing', () => {
  const withdrawal = 'POST /v1/clearings/c1/withdrawal';

  async function withdraw() {
    await userEvent.click(screen.getByRole('button', { name: '撤回申请' }));
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '撤回申请' }));
    await waitFor(() => expect(holder.api.calls(withdrawal)).toHaveLength(1));
  }

  it('asks first', async () => {
    await showStatus();
    await userEvent.click(screen.getByRole('button', { name: '撤回申请' }));
    await userEvent.click(screen.getByRole('button', { name: '取消' }));
    expect(holder.api.calls(withdrawal)).toEqual([]);
  });

  it('shows that it was withdrawn, with the way on', async () => {
    await showStatus();
    holder.api.on(withdrawal, { status: 200, body: clearing({ status: 'withdrawn' }) });
    holder.api.on(current, { status: 200, body: clearing({ status: 'withdrawn' }) });
    await withdraw();
    expect(await screen.findByRole('button', { name: '重新申请' })).toBeTruthy();
    expect(outcome()).toBe('已撤回');
  });

  it('shows the result where it was decided meanwhile', async () => {
    await showStatus();
    holder.api.on(withdrawal, { status: 409, body: problem('clearing_decided', 409) });
    holder.api.on(current, { status: 200, body: clearing({ status: 'cleared' }) });
    await withdraw();
    expect(await screen.findByText('已清除')).toBeTruthy();
  });

  it('says what went wrong, and keeps the page', async () => {
    await showStatus();
    holder.api.on(withdrawal, 'drop');
    await withdraw();
    expect((await screen.findByRole('alert')).textContent).toMatch(/网络/);
    expect(outcome()).toBe('审核中');
  });
});
