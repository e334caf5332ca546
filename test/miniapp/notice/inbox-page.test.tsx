import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { noticeKinds, noticeRules } from '../../../domain/notice/notice-kinds';
import Page from '../../../miniapp/notice/inbox/index';
import { placeOf } from '../../../miniapp/places';
import { settings } from '../../../miniapp/settings/settings';
import { problem } from '../support/fake-api';
import { comeBack, pulled, went } from '../support/fake-taro';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';
import { answerNotices, notice } from './samples';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause', () => ({ pause: async () => undefined }));

const holder = withFakeApi();
const readAt = '2026-11-20T03:30:00Z';
const entry = (id: string) => document.getElementById(`notice-${id}`) as HTMLElement;
const isUnread = (id: string) => within(entry(id)).queryByText('未读') !== null;
const days = () => [...document.querySelectorAll('.cell-group-title')].map(({ textContent }) => textContent);
const open = (id: string) => userEvent.click(entry(id));
const refresh = (hooks: Set<() => void>) =>
  act(async () => {
    for (const run of hooks) run();
  });

describe('R29 the inbox', () => {
  it('tells day by day, newest first, with the time by a Beijing clock', async () => {
    answerNotices(holder.api, [
      notice(),
      notice({ id: 'n2', createdAt: '2026-11-19T17:00:00Z', readAt }),
      notice({ id: 'n3', createdAt: '2026-11-19T15:00:00Z', readAt }),
      notice({ id: 'n4', createdAt: '2025-12-31T04:00:00Z', readAt }),
    ]);
    await show(<Page />);
    await waitFor(() => expect(days()).toEqual(['今天', '昨天', '2025年12月31日']));
    expect(within(entry('n1')).getByText('11:05')).toBeTruthy();
    expect(within(entry('n1')).getByText('支付等服务可以正常使用了')).toBeTruthy();
  });

  it('says in words which are unread, and opening the page marks none', async () => {
    answerNotices(holder.api, [notice(), notice({ id: 'n2', readAt })]);
    await show(<Page />);
    await screen.findByText('1 条未读');
    expect([isUnread('n1'), isUnread('n2')]).toEqual([true, false]);
    expect(holder.api.received.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('a press opens where the message leads, and marks that one as read', async () => {
    answerNotices(holder.api, [notice(), notice({ id: 'n2', action: 'activity' })]);
    holder.api.on('POST /v1/notices/n2/read', { status: 200, body: { unread: 1 } });
    await show(<Page />);
    await screen.findByText('2 条未读');
    await open('n2');
    expect(went).toEqual([{ how: 'navigateTo', url: '/activity/list/index' }]);
    await screen.findByText('1 条未读');
    expect([isUnread('n1'), isUnread('n2')]).toEqual([true, false]);
  });

  it('one that was read is opened without being marked again', async () => {
    answerNotices(holder.api, [notice({ readAt })]);
    await show(<Page />);
    await screen.findByText('没有未读消息');
    await open('n1');
    expect(went).toEqual([{ how: 'navigateTo', url: '/real-name/home/index' }]);
    expect(holder.api.calls('POST /v1/notices/n1/read')).toEqual([]);
  });

  it('one that leads where this release knows no page is marked as read, and then is words alone', async () => {
    answerNotices(holder.api, [notice({ action: 'of-a-later-release' })]);
    holder.api.on('POST /v1/notices/n1/read', { status: 200, body: { unread: 0 } });
    await show(<Page />);
    await screen.findByText('1 条未读');
    await open('n1');
    await screen.findByText('没有未读消息');
    expect(went).toEqual([]);
    expect(entry('n1').tagName).not.toBe('BUTTON');
  });

  it('every kind of message that there is leads somewhere', () => {
    expect(noticeKinds.filter((kind) => placeOf(noticeRules[kind].action) === undefined)).toEqual([]);
  });

  it('one that could not be marked stays unread, and says why', async () => {
    answerNotices(holder.api, [notice()]);
    holder.api.on('POST /v1/notices/n1/read', 'drop');
    await show(<Page />);
    await screen.findByText('1 条未读');
    await open('n1');
    expect((await screen.findByRole('alert')).textContent).toMatch(/网络/);
    expect(isUnread('n1')).toBe(true);
  });
});

describe('R29 全部已读', () => {
  it('marks everything up to the newest that is shown', async () => {
    answerNotices(holder.api, [notice(), notice({ id: 'n0' })], { unread: 30, next: 'n0' });
    holder.api.on('POST /v1/notices/read', { status: 200, body: { unread: 0 } });
    await show(<Page />);
    await userEvent.click(await screen.findByRole('button', { name: '全部已读' }));
    await screen.findByText('没有未读消息');
    expect(holder.api.calls('POST /v1/notices/read').map(({ body }) => body)).toEqual([{ upTo: 'n1' }]);
    expect([isUnread('n1'), isUnread('n0')]).toEqual([false, false]);
    expect(screen.queryByRole('button', { name: '全部已读' })).toBeNull();
  });

  it('what arrived meanwhile stays unread and is shown', async () => {
    answerNotices(holder.api, [notice()]);
    holder.api.on('POST /v1/notices/read', { status: 200, body: { unread: 1 } });
    await show(<Page />);
    const readAll = await screen.findByRole('button', { name: '全部已读' });
    answerNotices(holder.api, [notice({ id: 'n9' }), notice({ readAt })]);
    await userEvent.click(readAll);
    await waitFor(() => expect(entry('n9')).toBeTruthy());
    expect([isUnread('n9'), isUnread('n1')]).toEqual([true, false]);
  });

  it('says so where it failed, and can be pressed again', async () => {
    answerNotices(holder.api, [notice()]);
    holder.api.on('POST /v1/notices/read', 'drop', { status: 200, body: { unread: 0 } });
    await show(<Page />);
    await userEvent.click(await screen.findByRole('button', { name: '全部已读' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/网络/);
    await userEvent.click(screen.getByRole('button', { name: '全部已读' }));
    await screen.findByText('没有未读消息');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('R29 the inbox page by page', () => {
  async function showTwoPages() {
    answerNotices(holder.api, [notice({ id: 'n3' }), notice({ id: 'n2', readAt })], { next: 'n2' });
    answerNotices(holder.api, [notice({ id: 'n1', readAt, createdAt: '2026-10-01T04:00:00Z' })], {}, '?cursor=n2');
    await show(<Page />);
    await userEvent.click(await screen.findByRole('button', { name: '查看更早的' }));
    await waitFor(() => expect(entry('n1')).toBeTruthy());
  }
  const shown = () => [...document.querySelectorAll('.entry')].map(({ id }) => id.replace('notice-', ''));

  it('goes back further when asked', async () => {
    await showTwoPages();
    expect(days()).toEqual(['今天', '10月1日']);
    expect(screen.queryByRole('button', { name: '查看更早的' })).toBeNull();
  });

  it('coming back shows what is new and keeps what was paged to', async () => {
    await showTwoPages();
    answerNotices(holder.api, [notice({ id: 'n4' }), notice({ id: 'n3', readAt })], { next: 'n3' });
    await refresh(comeBack);
    await waitFor(() => expect(shown()).toEqual(['n4', 'n3', 'n2', 'n1']));
    expect([isUnread('n4'), isUnread('n3')]).toEqual([true, false]);
  });

  it('where more is new than a page holds, the list begins anew', async () => {
    await showTwoPages();
    answerNotices(holder.api, [notice({ id: 'n9' }), notice({ id: 'n8' })], { next: 'n8' });
    await refresh(pulled);
    await waitFor(() => expect(shown()).toEqual(['n9', 'n8']));
    expect(screen.getByRole('button', { name: '查看更早的' })).toBeTruthy();
  });

  it('says when the next page failed', async () => {
    answerNotices(holder.api, [notice()], { next: 'n1' });
    holder.api.on('GET /v1/notices?cursor=n1', { status: 500, body: problem('internal', 500) });
    await show(<Page />);
    await userEvent.click(await screen.findByRole('button', { name: '查看更早的' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
  });
});

describe('R29 an inbox with nothing in it', () => {
  it('says so where there is no network, and where there is no message yet', async () => {
    holder.api.on('GET /v1/notices', 'drop');
    await show(<Page />);
    expect((await screen.findByRole('alert')).textContent).toMatch(/网络/);
    answerNotices(holder.api, []);
    await userEvent.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByText('还没有消息')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '全部已读' })).toBeNull();
  });

  it('R41 speaks English, and leads to the settings', async () => {
    settings.set({ language: 'en', textSize: 'standard' });
    answerNotices(holder.api, [notice()]);
    await show(<Page />);
    expect(await screen.findByText('1 unread')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Message settings' }));
    expect(went).toEqual([{ how: 'navigateTo', url: '/notice/settings/index' }]);
  });
});
