import { screen, waitFor, within } from '@testing-library/react';
import type { StaffAccount } from '../../../domain/contract/staff';
import { DeskApi, problem } from '../support/desk-api';
import { answerAsUsual, byId, openDesk } from '../support/open-desk';

const api = new DeskApi();
const accounts = '/v1/staff/accounts';

function makeAccount(wishes: Partial<StaffAccount> & { username: string }): StaffAccount {
  return {
    id: `id-${wishes.username}`,
    role: 'agent',
    enabled: true,
    createdAt: '2026-11-20T01:00:00.000Z',
    temporaryPassword: false,
    passwordExpiresAt: null,
    passwordExpired: false,
    lockedUntil: null,
    hasCode: false,
    sessions: 0,
    heldCases: 0,
    you: false,
    ...wishes,
  };
}

const lin = makeAccount({ username: 'lin', hasCode: true, sessions: 1, heldCases: 2 });
const gone = makeAccount({ username: 'gone', enabled: false });
const me = makeAccount({ username: 'admin', role: 'admin', you: true });

beforeAll(() => api.start());
afterAll(() => api.stop());
beforeEach(() => {
  api.forget();
  answerAsUsual(api, 'admin');
  api.on(`GET ${accounts}`, { status: 200, json: { accounts: [me, gone, lin] } });
});

/** Opens the menu of an account and chooses from it. */
async function choose(user: ReturnType<typeof openDesk>['user'], username: string, task: string) {
  await user.click(await byId(`manage-${username}`));
  await user.click(await screen.findByRole('menuitem', { name: task }));
}

describe('R16 the staff page', () => {
  it('is where an administrator begins, and nobody else gets', async () => {
    const { place, unmount } = openDesk('/');
    await waitFor(() => expect(place.now).toBe('/staff'));
    expect(await screen.findByText('已停用')).toBeTruthy();
    unmount();
    answerAsUsual(api, 'senior');
    openDesk('/staff');
    expect(await screen.findByText('您的角色不能查看此页面')).toBeTruthy();
  });

  it("leaves one's own account to another administrator", async () => {
    openDesk('/staff');
    expect(((await byId('manage-admin')) as HTMLButtonElement).disabled).toBe(true);
  });

  it('creates an account, and shows its password once', async () => {
    const passwordExpiresAt = '2026-11-21T01:00:00.000Z';
    const account = makeAccount({ username: 'new.one', temporaryPassword: true, passwordExpiresAt });
    const created = { account, password: 'aaaa-bbbb-cccc-dddd' };
    api.on(`POST ${accounts}`, { status: 201, json: created });
    const { user } = openDesk('/staff');
    await user.click(await byId('new-staff'));
    await user.type(await byId('new-username'), 'New One');
    await user.click(await byId('confirm-new-staff'));
    expect(await screen.findByText(/^用户名为 2 到 32 个/)).toBeTruthy();
    expect(api.requests(`POST ${accounts}`)).toHaveLength(0);
    await user.clear(await byId('new-username'));
    await user.type(await byId('new-username'), 'new.one');
    await user.click(await byId('role-auditor'));
    await user.click(await byId('confirm-new-staff'));
    expect((await byId('one-time-password')).textContent).toBe('aaaa-bbbb-cccc-dddd');
    expect(screen.getByText(/24 小时内（2026-11-21 09:00 前）有效/)).toBeTruthy();
    expect(api.requests(`POST ${accounts}`)[0]?.body).toEqual({ username: 'new.one', role: 'auditor' });
    await user.click(await byId('password-noted'));
    await waitFor(() => expect(document.getElementById('one-time-password')).toBeNull());
  });

  it('shows whose one-time password was not used in time', async () => {
    const late = makeAccount({ username: 'late', temporaryPassword: true, passwordExpired: true });
    api.on(`GET ${accounts}`, { status: 200, json: { accounts: [me, late] } });
    openDesk('/staff');
    expect(await screen.findByText('一次性密码已过期')).toBeTruthy();
    expect(screen.queryByText(/已锁定至/)).toBeNull();
  });

  it('keeps the keyboard where it is needed: on what is chosen, on the way back, and then where it was', async () => {
    const { user } = openDesk('/staff');
    await choose(user, 'lin', '更改角色');
    await waitFor(() => expect(document.activeElement?.id).toBe('role-agent'));
    await user.click(screen.getByRole('button', { name: '取消' }));
    await waitFor(() => expect(document.activeElement?.id).toBe('manage-lin'));
    await choose(user, 'lin', '停用账号');
    await waitFor(() => expect(document.activeElement?.id).toBe('keep'));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement?.id).toBe('manage-lin'));
  });

  it('says that a name is taken, and keeps what was typed', async () => {
    api.on(`POST ${accounts}`, problem('username_taken'));
    const { user } = openDesk('/staff');
    await user.click(await byId('new-staff'));
    await user.type(await byId('new-username'), 'lin');
    await user.click(await byId('confirm-new-staff'));
    expect((await screen.findByRole('alert')).textContent).toContain('用户名已被使用');
    expect((await byId('new-username')).getAttribute('value')).toBe('lin');
  });

  it('disables an account after it was confirmed, and not before', async () => {
    const route = `PUT ${accounts}/id-lin/enabled`;
    api.on(route, { status: 200, json: { ...lin, enabled: false } });
    const { user } = openDesk('/staff');
    await choose(user, 'lin', '停用账号');
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/手上的审核单放回队列/)).toBeTruthy();
    expect(api.requests(route)).toHaveLength(0);
    await user.click(await byId('confirm-change'));
    await waitFor(() => expect(api.requests(route)[0]?.body).toEqual({ enabled: false }));
    expect(await screen.findByText('账号已停用')).toBeTruthy();
  });

  it('offers what can be done with an account as it stands', async () => {
    const { user } = openDesk('/staff');
    await user.click(await byId('manage-gone'));
    const items = await screen.findAllByRole('menuitem');
    expect(items.map(({ textContent }) => textContent)).toEqual(['更改角色', '恢复账号']);
  });

  it("says why somebody else's role could not be changed", async () => {
    api.on(`PUT ${accounts}/id-lin/role`, problem('not_allowed'));
    const { user } = openDesk('/staff');
    await choose(user, 'lin', '更改角色');
    expect(((await byId('confirm-change')) as HTMLButtonElement).disabled).toBe(true);
    await user.click(await byId('role-senior'));
    await user.click(await byId('confirm-change'));
    expect((await screen.findByRole('alert')).textContent).toContain('您的角色不能执行此操作');
    expect(api.requests(`PUT ${accounts}/id-lin/role`)[0]?.body).toEqual({ role: 'senior' });
  });

  it('ends a session of somebody', async () => {
    const session = {
      id: 'session-1',
      createdAt: '2026-11-20T01:00:00.000Z',
      lastSeenAt: '2026-11-20T01:05:00.000Z',
      expiresAt: '2026-11-20T13:00:00.000Z',
      device: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0',
      address: '192.0.2.7',
      current: false,
    };
    api.on(`GET ${accounts}/id-lin/sessions`, { status: 200, json: { sessions: [session] } });
    api.on('DELETE /v1/staff/sessions/session-1', { status: 204 });
    const { user } = openDesk('/staff');
    await choose(user, 'lin', '查看登录');
    await user.click(await screen.findByRole('button', { name: '退出 Edge，Windows' }));
    await waitFor(() => expect(api.requests('DELETE /v1/staff/sessions/session-1')).toHaveLength(1));
  });
});
