import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { draft } from '../../../miniapp/draft/draft';
import AccountPage from '../../../miniapp/pages/account/index';
import MePage from '../../../miniapp/pages/me/index';
import PayPage from '../../../miniapp/pages/pay/index';
import SettingsPage from '../../../miniapp/pages/settings/index';
import SignInPage from '../../../miniapp/pages/sign-in/index';
import RealNameHomePage from '../../../miniapp/real-name/home/index';
import { session } from '../../../miniapp/session/session';
import { settings } from '../../../miniapp/settings/settings';
import { went } from '../support/fake-taro';
import { draftReady, me, verified } from '../support/samples';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause', () => ({ pause: async () => undefined }));

const holder = withFakeApi();
const answerMe = (more: Parameters<typeof me>[0] = {}) => holder.api.on('GET /v1/me', { status: 200, body: me(more) });
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));

beforeEach(() => {
  draft.set(null);
  answerMe();
});

describe('R1 the ways in', () => {
  it('我 → 支付', async () => {
    await show(<MePage />);
    await press('支付');
    expect(went).toEqual([{ how: 'navigateTo', url: '/pages/pay/index' }]);
  });

  it('支付 → … → 实名认证', async () => {
    await show(<PayPage />);
    await press('更多');
    await userEvent.click(screen.getByRole('button', { name: '实名认证' }));
    expect(went).toEqual([{ how: 'navigateTo', url: '/real-name/home/index' }]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('设置 → 账户 → 实名认证', async () => {
    await show(<SettingsPage />);
    await press('账户');
    await show(<AccountPage />);
    await press(/^实名认证/);
    expect(went.map(({ url }) => url)).toEqual(['/pages/account/index', '/real-name/home/index']);
  });

  it('the sheet of … holds the focus, closes by Escape, and gives the focus back', async () => {
    await show(<PayPage />);
    await press('更多');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '实名认证' }));
    await userEvent.tab();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '取消' }));
    await userEvent.tab();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '实名认证' }));
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '更多' }));
  });
});

describe('R29 消息 on 我', () => {
  const badge = () => document.querySelector('#go-inbox .badge');

  it('leads to the inbox, without a badge where all was read', async () => {
    await show(<MePage />);
    await press('消息');
    expect(went).toEqual([{ how: 'navigateTo', url: '/notice/inbox/index' }]);
    expect(badge()).toBeNull();
  });

  it.each([
    [3, '3'],
    [99, '99'],
    [100, '99+'],
  ])('%s unread: %s, and a screen reader hears what is counted', async (unreadNotices, said) => {
    answerMe({ unreadNotices });
    await show(<MePage />);
    expect(await screen.findByRole('button', { name: `消息 ${unreadNotices} 条未读` })).toBeTruthy();
    expect(badge()?.textContent).toBe(said);
  });

  it('设置 → 消息设置', async () => {
    await show(<SettingsPage />);
    await press('消息设置');
    expect(went).toEqual([{ how: 'navigateTo', url: '/notice/settings/index' }]);
  });
});

describe('R9 the page 实名认证', () => {
  it('says that the account is verified, shows masked data, and asks for nothing again', async () => {
    answerMe({ realName: verified });
    await show(<RealNameHomePage />);
    expect(await screen.findByText('1****************X')).toBeTruthy();
    expect(screen.getByText('2020.01.31 – 长期')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /认证/ })).toBeNull();
  });

  it('forgets the draft of a submission that arrived though its answer was lost', async () => {
    draft.set(draftReady());
    answerMe({ verification: { id: 'v1', status: 'pending', dueAt: '2026-11-25T15:59:59.999Z' } });
    await show(<RealNameHomePage />);
    expect(await screen.findByText('预计11月25日前完成')).toBeTruthy();
    expect(draft.get()).toBeNull();
  });

  it('offers to go on with what was typed', async () => {
    draft.set(draftReady());
    await show(<RealNameHomePage />);
    expect(await screen.findByRole('button', { name: '继续填写' })).toBeTruthy();
  });
});

describe('R7 signing in and out', () => {
  it('leads to the sign-in page where nobody is signed in', async () => {
    session.set(null);
    await show(<MePage />);
    await waitFor(() => expect(went).toEqual([{ how: 'reLaunch', url: '/pages/sign-in/index' }]));
  });

  it('signs in as a test account and remembers it for the next time', async () => {
    session.set(null);
    holder.api.on('POST /v1/sessions', { status: 201, body: { token: 't', expiresAt: '' } });
    await show(<SignInPage />);
    await press('bob');
    await waitFor(() => expect(went).toEqual([{ how: 'reLaunch', url: '/pages/me/index' }]));
    expect(session.get()).toEqual({ token: 't', code: 'sandbox:bob' });
  });

  it('says what an account name may hold', async () => {
    await show(<SignInPage />);
    await userEvent.type(await screen.findByLabelText('账户名'), '卡罗尔');
    await press('登录');
    expect(screen.getByRole('alert').textContent).toMatch(/1 到 40 个字母/);
    expect(holder.api.calls('POST /v1/sessions')).toEqual([]);
  });

  it('signs in by Enter in the field of the account name', async () => {
    session.set(null);
    holder.api.on('POST /v1/sessions', { status: 201, body: { token: 't', expiresAt: '' } });
    await show(<SignInPage />);
    await userEvent.type(await screen.findByLabelText('账户名'), 'carol{Enter}');
    await waitFor(() => expect(session.get()).toEqual({ token: 't', code: 'sandbox:carol' }));
  });

  it.each([
    { sandbox: false, signIn: 'wechat' },
    { sandbox: true, signIn: 'wechat' },
  ])('offers no test accounts where people sign in by WeChat: %j', async (says) => {
    holder.api.on('GET /v1/service', { status: 200, body: { ...says, now: '2026-11-20T04:00:00Z' } });
    await show(<SignInPage />);
    expect(await screen.findByText(/请从 App 的/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'bob' })).toBeNull();
  });

  it('erases what was typed when the person signs out, even offline', async () => {
    draft.set(draftReady());
    holder.api.on('DELETE /v1/sessions', { status: 500 });
    await show(<SettingsPage />);
    await press('退出登录');
    await userEvent.click(document.querySelector('#dialog-confirm') as Element);
    await waitFor(() => expect(went).toEqual([{ how: 'reLaunch', url: '/pages/sign-in/index' }]));
    expect([draft.get(), session.get()]).toEqual([null, null]);
  });
});

describe('R41 language, text size and the sandbox', () => {
  it('speaks English at once when it is chosen', async () => {
    await show(<SettingsPage />);
    await userEvent.click(screen.getByRole('radio', { name: 'English' }));
    expect(screen.getByText('Sign out')).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
  });

  it('grows every text by the chosen size', async () => {
    const { container } = await show(<SettingsPage />);
    await userEvent.click(screen.getByRole('radio', { name: '特大' }));
    expect(settings.get().textSize).toBe('extraLarge');
    const frame = container.querySelector<HTMLElement>('.frame');
    expect(frame?.style.getPropertyValue('--scale')).toBe('1.5');
  });

  it('says on every page that it is a sandbox', async () => {
    await show(<MePage />);
    expect(await screen.findByText(/请勿填写真实身份信息/)).toBeTruthy();
  });
});
