import Taro from '@tarojs/taro';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { preconditionCodes } from '../../../domain/clearing/preconditions';
import BoardPage from '../../../miniapp/clearing/board/index';
import { clearingDraft, emptyClearingDraft } from '../../../miniapp/clearing/draft/clearing-draft';
import { holderClaim } from '../holder-claim/samples';
import { problem } from '../support/fake-api';
import { comeBack, pulled, routeParams, went } from '../support/fake-taro';
import { board, clearing, me, verified } from '../support/samples';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause', () => ({ pause: async () => undefined }));

const holder = withFakeApi();
const preconditions = 'GET /v1/clearing/preconditions';
beforeEach(() => {
  clearingDraft.set(null);
  for (const name of Object.keys(routeParams)) delete routeParams[name];
  holder.api.on('GET /v1/me', { status: 200, body: me({ realName: verified }) });
});

type Changes = Parameters<typeof board>[0];

async function showBoard(changes: Changes = {}) {
  holder.api.on(preconditions, { status: 200, body: board(changes) });
  await show(<BoardPage />);
  await screen.findByRole('heading', { level: 2 });
}
const row = (code: string) => within(document.getElementById(`precondition-${code}`) as HTMLElement);
const summary = () => document.querySelector('.result')?.textContent;

describe('R22 the board shows every precondition at once', () => {
  it('each with its name, its state in words and what is', async () => {
    await showBoard({
      balance_zero: { state: 'unmet', detail: '余额 12.30 元', cure: '请先把余额提现或用完' },
      account_old_enough: { state: 'unmet', metAt: '2026-12-03T06:05:00Z' },
      bank_cards_unbound: { state: 'unknown' },
    });
    expect(document.querySelectorAll('.precondition')).toHaveLength(preconditionCodes.length);
    expect(row('balance_zero').getByText('余额为零')).toBeTruthy();
    expect(row('balance_zero').getByText('未满足')).toBeTruthy();
    expect(row('balance_zero').getByText('余额 12.30 元')).toBeTruthy();
    expect(row('balance_zero').getByText('请先把余额提现或用完')).toBeTruthy();
    expect(row('account_old_enough').getByText('等待中')).toBeTruthy();
    expect(row('account_old_enough').getByText('12月3日后自动满足')).toBeTruthy();
    expect(row('bank_cards_unbound').getByText('未查到')).toBeTruthy();
    expect(row('account_activated').getByText('已满足')).toBeTruthy();
  });

  it('what is to be done first, then what is not known, what only needs time, and what is met', async () => {
    await showBoard({
      balance_zero: { state: 'met' },
      no_refundable_orders: { state: 'unmet', metAt: '2026-12-03T06:05:00Z' },
      account_activated: { state: 'unknown' },
      business_lines_released: { state: 'unmet' },
    });
    const groups = [...document.querySelectorAll('.cell-group-title')].map(({ textContent }) => textContent);
    expect(groups).toEqual(['需要您处理', '没有查到', '到时间自动满足', '已满足']);
  });
});

describe('R22 the summary', () => {
  it('all met: says so and leads to the request', async () => {
    await showBoard();
    expect(summary()).toContain('条件都已满足');
    await userEvent.click(screen.getByRole('button', { name: '申请清除' }));
    expect(went).toEqual([{ how: 'navigateTo', url: '/clearing/request/index' }]);
  });

  it('leads on where photos were taken already, but not where another account of this device took them', async () => {
    clearingDraft.set(emptyClearingDraft('account-2'));
    await showBoard();
    expect(screen.getByRole('button', { name: '申请清除' })).toBeTruthy();
    cleanup();
    clearingDraft.set(emptyClearingDraft('account-1'));
    await showBoard();
    expect(screen.getByRole('button', { name: '继续申请' })).toBeTruthy();
  });

  it('without a real name there are no conditions to meet', async () => {
    holder.api.on(preconditions, { status: 409, body: problem('not_verified', 409) });
    await show(<BoardPage />);
    await waitFor(() => expect(went).toEqual([{ how: 'redirectTo', url: '/clearing/consequences/index' }]));
  });

  it('something to do: how many are left, and no way to the request', async () => {
    await showBoard({ balance_zero: { state: 'unmet' }, account_activated: { state: 'unmet' } });
    expect(summary()).toContain('还有 2 项未满足');
    expect(screen.queryByRole('button', { name: '申请清除' })).toBeNull();
  });

  it('only time is needed: the date on which the last of them heals', async () => {
    await showBoard({
      no_refundable_orders: { state: 'unmet', metAt: '2026-12-03T06:05:00Z' },
      account_old_enough: { state: 'unmet', metAt: '2026-11-29T06:05:00Z' },
    });
    expect(summary()).toContain('不需要操作，可于12月3日后申请。');
  });

  it('both: the date is the earliest possible', async () => {
    await showBoard({
      balance_zero: { state: 'unmet' },
      account_old_enough: { state: 'unmet', metAt: '2027-01-03T06:05:00Z' },
    });
    expect(summary()).toContain('最早可于2027年1月3日后申请');
  });

  it('what the host did not say is never taken for met, and no date is promised beside it', async () => {
    await showBoard({
      balance_zero: { state: 'unknown' },
      account_old_enough: { state: 'unmet', metAt: '2026-12-03T06:05:00Z' },
    });
    expect(summary()).toContain('还有 1 项未满足');
    expect(summary()).not.toContain('可于');
    expect(screen.queryByRole('button', { name: '申请清除' })).toBeNull();
  });

  it('nothing else is amiss but the host is silent: it says so', async () => {
    await showBoard({ balance_zero: { state: 'unknown' } });
    expect(summary()).toContain('有 1 项没有查到');
    expect(screen.queryByRole('button', { name: '申请清除' })).toBeNull();
  });
});

describe('R22 the way to put each right', () => {
  it.each([
    ['balance_zero', '去支付页处理', '/pages/pay/index'],
    ['bank_cards_unbound', '去支付页处理', '/pages/pay/index'],
    ['account_activated', '去支付页处理', '/pages/pay/index'],
  ] as const)('%s', async (code, words, url) => {
    await showBoard({ [code]: { state: 'unmet' } });
    await userEvent.click(row(code).getByRole('button', { name: words }));
    expect(went).toEqual([{ how: 'navigateTo', url }]);
  });

  const waiting = { id: 'r1', status: 'pending', dueAt: '2026-11-25T15:59:59.999Z' } as const;
  const asked = { status: 'passed', objectionUntil: '2026-11-19T04:00:00Z' } as const;
  it.each([
    ['a submission', { verification: waiting }, null, '/real-name/status/index'],
    ['a correction', { correction: waiting }, null, '/correction/status/index'],
    ['a claim of its own', {}, null, '/holder-claim/status/index'],
    ['a claim of its own beside what a holder asks', { objection: asked }, holderClaim(), '/holder-claim/status/index'],
    ['what the holder of the card asks', { objection: asked }, null, '/objection/notice/index'],
  ] as const)('no_pending_request: leads to %s', async (_what, pending, claim, url) => {
    holder.api.on('GET /v1/me', { status: 200, body: me({ realName: verified, ...pending }) });
    if (claim) holder.api.on('GET /v1/holder-claims/current', { status: 200, body: claim });
    await showBoard({ no_pending_request: { state: 'unmet' } });
    await userEvent.click(row('no_pending_request').getByRole('button', { name: '查看申请进度' }));
    expect(went).toEqual([{ how: 'navigateTo', url }]);
  });

  it('each business line has a button of its own', async () => {
    const links = [
      { name: '校园卡', url: '/pages/campus/index' },
      { name: '保险', url: '/pages/pay/index?line=insurance' },
    ];
    await showBoard({ business_lines_released: { state: 'unmet', links } });
    await userEvent.click(row('business_lines_released').getByRole('button', { name: '去保险解除' }));
    expect(went).toEqual([{ how: 'navigateTo', url: '/pages/pay/index?line=insurance' }]);
  });

  it('a page that this build lacks: says so, and the board stays', async () => {
    const said = jest.spyOn(Taro, 'showToast');
    await showBoard({
      business_lines_released: { state: 'unmet', links: [{ name: '保险', url: '/pages/insurance/index' }] },
    });
    await userEvent.click(screen.getByRole('button', { name: '去保险解除' }));
    expect(said).toHaveBeenCalledWith(expect.objectContaining({ title: expect.stringContaining('这里打不开') }));
    expect(went).toEqual([]);
  });

  it('an address that would run a script leads nowhere', async () => {
    const links = [{ name: '恶意', url: 'javascript:alert(1)' }];
    await showBoard({ business_lines_released: { state: 'unmet', links } });
    await userEvent.click(screen.getByRole('button', { name: '去恶意解除' }));
    expect(went).toEqual([]);
  });

  it('what only time heals has none', async () => {
    await showBoard({ account_old_enough: { state: 'unmet', metAt: '2026-12-03T06:05:00Z' } });
    expect(row('account_old_enough').queryByRole('button')).toBeNull();
  });

  it('what is not known is asked for again', async () => {
    await showBoard({ balance_zero: { state: 'unknown' } });
    holder.api.on(preconditions, { status: 200, body: board() });
    await userEvent.click(row('balance_zero').getByRole('button', { name: '再试一次' }));
    await screen.findByText('条件都已满足');
  });
});

describe('R22 the board is fresh', () => {
  it('when the person comes back to it', async () => {
    await showBoard({ balance_zero: { state: 'unmet' } });
    holder.api.on(preconditions, { status: 200, body: board() });
    act(() => {
      for (const run of comeBack) run();
    });
    await screen.findByText('条件都已满足');
  });

  it('when it is pulled down, which then springs back', async () => {
    await showBoard({ balance_zero: { state: 'unmet' } });
    holder.api.on(preconditions, { status: 200, body: board() });
    act(() => {
      for (const run of pulled) run();
    });
    await screen.findByText('条件都已满足');
    await waitFor(() => expect(went).toContainEqual({ how: 'stopPullDownRefresh' }));
  });

  it('when the person asks', async () => {
    await showBoard({ balance_zero: { state: 'unmet' } });
    holder.api.on(preconditions, { status: 200, body: board() });
    await userEvent.click(screen.getByRole('button', { name: '重新检查' }));
    await screen.findByText('条件都已满足');
  });

  it('and says what to do where it cannot be', async () => {
    holder.api.on(preconditions, { status: 503, body: problem('unavailable', 503) });
    await show(<BoardPage />);
    expect(await screen.findByRole('button', { name: '重试' })).toBeTruthy();
  });
});

describe('R23 a condition that changed while the person asked', () => {
  it('is marked, and the person is told that nothing was submitted', async () => {
    routeParams.changed = 'bank_cards_unbound';
    await showBoard({ bank_cards_unbound: { state: 'unmet' }, balance_zero: { state: 'unmet' } });
    expect(screen.getByText(/申请没有提交/)).toBeTruthy();
    expect(row('bank_cards_unbound').getByText('刚有变化')).toBeTruthy();
    expect(row('balance_zero').queryByText('刚有变化')).toBeNull();
  });

  it('is no longer spoken of once it is put right', async () => {
    routeParams.changed = 'bank_cards_unbound';
    await showBoard();
    expect(screen.queryByText(/申请没有提交/)).toBeNull();
  });
});

describe('R29 while the account is frozen', () => {
  it('the board says so, and offers no request though everything is met', async () => {
    holder.api.on('GET /v1/me', { status: 200, body: me({ realName: verified, frozenSince: '2026-11-20T04:00:00Z' }) });
    await showBoard();
    expect(screen.getByText(/^账户变更已暂停/)).toBeTruthy();
    expect(summary()).toContain('客服核实完毕后才能申请');
    expect(summary()).not.toContain('现在可以申请');
    expect(screen.queryByRole('button', { name: '申请清除' })).toBeNull();
  });
});

describe('R23 while a request is in review', () => {
  it('the board counts what else stands in its way, and offers no second request', async () => {
    const { id, status, dueAt } = clearing();
    const body = me({ realName: verified, clearing: { id, status, dueAt } });
    holder.api.on('GET /v1/me', { status: 200, body });
    await showBoard({ no_pending_request: { state: 'unmet' } });
    expect(summary()).toContain('条件都已满足');
    expect(document.getElementById('precondition-no_pending_request')).toBeNull();
    expect(screen.queryByRole('button', { name: '申请清除' })).toBeNull();
  });
});

describe('R22 "tell me when I can"', () => {
  const reminder = '/v1/clearing/reminder';
  const remind = () => screen.getByRole('switch', { name: '能办理时通知我' });
  const isOn = () => remind().getAttribute('aria-checked');

  it('is offered while something is open, and not where everything is met or in review', async () => {
    await showBoard({ balance_zero: { state: 'unmet' } });
    expect(isOn()).toBe('false');
    cleanup();
    await showBoard();
    expect(screen.queryByRole('switch')).toBeNull();
    cleanup();
    const inReview = me({ realName: verified, clearing: { id: 'c1', status: 'pending', dueAt: clearing().dueAt } });
    holder.api.on('GET /v1/me', { status: 200, body: inReview });
    await showBoard({ balance_zero: { state: 'unmet' } });
    expect(screen.queryByRole('switch')).toBeNull();
  });

  it('is wanted, and taken back', async () => {
    holder.api.on(`PUT ${reminder}`, { status: 200, body: { wanted: true } });
    holder.api.on(`DELETE ${reminder}`, { status: 200, body: { wanted: false } });
    await showBoard({ balance_zero: { state: 'unmet' } });
    await userEvent.click(remind());
    await waitFor(() => expect(remind()).toHaveProperty('disabled', false));
    expect([isOn(), holder.api.calls(`PUT ${reminder}`).length]).toEqual(['true', 1]);
    await userEvent.click(remind());
    await waitFor(() => expect(holder.api.calls(`DELETE ${reminder}`)).toHaveLength(1));
    expect(isOn()).toBe('false');
  });

  it('goes back to where it was when that failed, and says why', async () => {
    holder.api.on(`PUT ${reminder}`, 'drop');
    await showBoard({ balance_zero: { state: 'unmet' } });
    await userEvent.click(remind());
    expect((await screen.findByRole('alert')).textContent).toMatch(/网络/);
    expect(isOn()).toBe('false');
  });

  it('R29 of a frozen account leads to what froze it', async () => {
    holder.api.on(`PUT ${reminder}`, { status: 409, body: problem('account_frozen', 409) });
    await showBoard({ balance_zero: { state: 'unmet' } });
    await userEvent.click(remind());
    await userEvent.click(await screen.findByRole('button', { name: '查看账户动态' }));
    expect(went).toEqual([{ how: 'navigateTo', url: '/activity/list/index' }]);
  });
});
