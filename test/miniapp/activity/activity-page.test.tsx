import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ActivityPage, ActivityReport } from '../../../domain/contract/activity';
import Page from '../../../miniapp/activity/list/index';
import { settings } from '../../../miniapp/settings/settings';
import { problem } from '../support/fake-api';
import { went } from '../support/fake-taro';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause', () => ({ pause: async () => undefined }));

const holder = withFakeApi();
type Happening = ActivityPage['activities'][number];

/** The service's clock says 20 November, noon in Beijing. */
const signedIn: Happening = {
  id: 'a1',
  at: '2026-11-20T03:05:00Z',
  kind: 'signed_in',
  title: '登录',
  by: 'person',
  place: { device: 'iPhone · 微信', network: '203.0.113.*', region: '广东 深圳' },
  report: null,
};
const look: Happening = {
  ...signedIn,
  id: 'a2',
  kind: 'photo_looked_at',
  title: '客服查看了您的照片',
  by: 'staff',
  place: null,
};
const report: ActivityReport = {
  id: 'r1',
  activityId: 'a1',
  status: 'open',
  words: '客服核实中，账户变更已暂停',
  reportedAt: '2026-11-20T04:00:00Z',
  decidedAt: null,
};
const reporting = 'POST /v1/activity/a1/report';

function answer(activities: Happening[], more: Partial<ActivityPage> = {}, query = '') {
  const body: ActivityPage = { activities, frozenSince: null, next: null, ...more };
  holder.api.on(`GET /v1/activity${query}`, { status: 200, body });
}
const entry = (id: string) => within(document.getElementById(`activity-${id}`) as HTMLElement);
const days = () => [...document.querySelectorAll('.cell-group-title')].map(({ textContent }) => textContent);
const confirm = async () => {
  await userEvent.click(screen.getByRole('button', { name: '不是我操作的' }));
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '报告并暂停变更' }));
};

describe('R29 账户动态', () => {
  it('tells day by day what happened, when by a Beijing clock, and from where', async () => {
    const on = (id: string, at: string): Happening => ({ ...signedIn, id, at });
    answer([
      signedIn,
      on('b', '2026-11-19T17:00:00Z'),
      on('c', '2026-11-19T15:00:00Z'),
      on('d', '2026-11-01T04:00:00Z'),
      on('e', '2025-12-31T04:00:00Z'),
    ]);
    await show(<Page />);
    await screen.findAllByText('登录');
    expect(days()).toEqual(['今天', '昨天', '11月1日', '2025年12月31日']);
    expect(entry('a1').getByText('11:05')).toBeTruthy();
    expect(entry('b').getByText('01:00')).toBeTruthy();
    expect(entry('a1').getByText('iPhone · 微信 · 广东 深圳 · 203.0.113.*')).toBeTruthy();
  });

  it('says who did what the person did not do, and where a place is not known', async () => {
    const by = (id: string, who: Happening['by']): Happening => ({ ...signedIn, id, by: who, place: null });
    answer([by('a', 'staff'), by('b', 'system'), by('c', 'person')]);
    await show(<Page />);
    expect(await screen.findByText('由客服操作')).toBeTruthy();
    expect(entry('b').getByText('由系统操作')).toBeTruthy();
    expect(entry('c').getByText('设备和地点未知')).toBeTruthy();
  });

  it('looks of one minute are one entry, which leads to who looked and why', async () => {
    answer([
      look,
      { ...look, id: 'a3', at: '2026-11-20T03:05:40Z' },
      { ...look, id: 'a4', at: '2026-11-20T03:04:00Z' },
    ]);
    await show(<Page />);
    expect(await screen.findByText('客服查看了您的照片 × 2')).toBeTruthy();
    expect(entry('a4').getByText('客服查看了您的照片')).toBeTruthy();
    await userEvent.click(entry('a2').getByRole('button', { name: '查看是谁、为什么' }));
    expect(went).toEqual([{ how: 'navigateTo', url: '/real-name/looks/index' }]);
  });

  it('goes back further when asked, and says when that failed', async () => {
    answer([signedIn], { next: 'a1' });
    await show(<Page />);
    const more = await screen.findByRole('button', { name: '查看更早的' });
    holder.api.on('GET /v1/activity?cursor=a1', { status: 500, body: problem('internal', 500) });
    await userEvent.click(more);
    expect(await screen.findByRole('alert')).toBeTruthy();
    answer([{ ...signedIn, id: 'a0', at: '2026-10-01T04:00:00Z' }], {}, '?cursor=a1');
    await userEvent.click(screen.getByRole('button', { name: '查看更早的' }));
    await screen.findByText('10月1日');
    expect(days()).toEqual(['今天', '10月1日']);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.queryByRole('button', { name: '查看更早的' })).toBeNull();
  });

  it('says so where nothing has happened, and where there is no network', async () => {
    holder.api.on('GET /v1/activity', 'drop');
    await show(<Page />);
    expect((await screen.findByRole('alert')).textContent).toMatch(/网络/);
    answer([]);
    await userEvent.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByText('还没有动态')).toBeTruthy();
  });

  it('R41 speaks English', async () => {
    settings.set({ language: 'en', textSize: 'standard' });
    answer([{ ...signedIn, at: '2026-11-01T04:00:00Z' }]);
    await show(<Page />);
    expect(await screen.findByText('1 November')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'This was not me' })).toBeTruthy();
  });
});

describe('R29 "not me"', () => {
  it('says what a report does before it is one', async () => {
    answer([signedIn]);
    await show(<Page />);
    await userEvent.click(await screen.findByRole('button', { name: '不是我操作的' }));
    expect(within(screen.getByRole('dialog')).getByText(/马上暂停/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '取消' }));
    expect(holder.api.calls(reporting)).toEqual([]);
  });

  it('shows that it was reported, that the account is frozen, and offers no second report', async () => {
    answer([signedIn, { ...signedIn, id: 'b' }]);
    holder.api.on(reporting, { status: 201, body: report });
    await show(<Page />);
    await screen.findAllByText('登录');
    await userEvent.click(entry('a1').getByRole('button', { name: '不是我操作的' }));
    await userEvent.click(screen.getByRole('button', { name: '报告并暂停变更' }));
    expect(await entry('a1').findByText('客服核实中，账户变更已暂停')).toBeTruthy();
    expect(document.getElementById('frozen')?.textContent).toMatch(/账户变更已暂停/);
    expect(screen.queryByRole('button', { name: '不是我操作的' })).toBeNull();
  });

  it('cannot be said of looks, of what the product says by itself, or while the account is frozen', async () => {
    answer([look, { ...signedIn, id: 'b', kind: 'clearing_possible', by: 'system' }]);
    const first = await show(<Page />);
    await screen.findByText('由系统操作');
    expect(screen.queryByRole('button', { name: '不是我操作的' })).toBeNull();
    first.unmount();
    answer([signedIn], { frozenSince: '2026-11-20T04:00:00Z' });
    await show(<Page />);
    await screen.findByText('登录');
    expect(screen.queryByRole('button', { name: '不是我操作的' })).toBeNull();
  });

  it('shows what was found, and asks no more', async () => {
    const found = { ...report, status: 'own', words: '已核实：没有异常，变更已恢复' } as const;
    answer([
      { ...signedIn, report: found },
      { ...signedIn, id: 'b' },
    ]);
    await show(<Page />);
    expect(await screen.findByText('已核实：没有异常，变更已恢复')).toBeTruthy();
    expect(entry('a1').queryByRole('button')).toBeNull();
    expect(entry('b').getByRole('button', { name: '不是我操作的' })).toBeTruthy();
    expect(document.getElementById('frozen')).toBeNull();
  });

  it('whose answer was lost says so, and can be sent again', async () => {
    answer([signedIn]);
    holder.api.on(reporting, 'drop', { status: 201, body: report });
    await show(<Page />);
    await screen.findByText('登录');
    await confirm();
    expect((await screen.findByRole('alert')).textContent).toMatch(/网络/);
    await confirm();
    expect(await screen.findByText('客服核实中，账户变更已暂停')).toBeTruthy();
  });

  it('where something else was reported meanwhile, the page is loaded anew', async () => {
    answer([signedIn]);
    holder.api.on(reporting, { status: 201, body: { ...report, activityId: 'newer' } });
    await show(<Page />);
    await screen.findByText('登录');
    answer([{ ...signedIn, id: 'newer', report }, signedIn], { frozenSince: report.reportedAt });
    await confirm();
    await waitFor(() => expect(document.getElementById('activity-newer')).toBeTruthy());
    expect(document.getElementById('frozen')).toBeTruthy();
  });
});
