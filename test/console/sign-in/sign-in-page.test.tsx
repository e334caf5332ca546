import { screen, waitFor } from '@testing-library/react';
import { placeToReturnTo } from '../../../console/sign-in/sign-in-page';
import { DeskApi, problem } from '../support/desk-api';
import { answerAsUsual, byId, openDesk } from '../support/open-desk';

const api = new DeskApi();
const route = 'POST /v1/staff/sessions';

beforeAll(() => api.start());
afterAll(() => api.stop());
beforeEach(() => {
  api.forget();
  answerAsUsual(api);
});

describe('R16 signing in', () => {
  it('sends name and password, and goes on to the place that was asked for', async () => {
    api.on(route, {
      status: 201,
      json: { token: 't', expiresAt: new Date().toISOString(), staff: { id: 's', username: 'agent', role: 'agent' } },
    });
    const { user, place } = openDesk('/cases/case-1', { signedIn: false });
    await waitFor(() => expect(place.now).toBe('/sign-in?from=%2Fcases%2Fcase-1'));
    await user.type(await byId('username'), ' agent ');
    await user.type(await byId('password'), 'secret{Enter}');
    await waitFor(() => expect(place.now).toBe('/cases/case-1'));
    expect(api.requests(route)[0]?.body).toEqual({ username: 'agent', password: 'secret' });
  });

  it('says what is missing before it asks the server', async () => {
    const { user } = openDesk('/sign-in', { signedIn: false });
    await user.click(await byId('sign-in'));
    expect(await screen.findByText('请填写用户名')).toBeTruthy();
    expect(api.requests(route)).toHaveLength(0);
  });

  it('says that the password is wrong, and lets it be typed again', async () => {
    api.on(route, problem('credentials_wrong'));
    const { user } = openDesk('/sign-in', { signedIn: false });
    await user.type(await byId('username'), 'agent');
    await user.type(await byId('password'), 'wrong{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('用户名或密码不正确');
    expect(document.activeElement?.id).toBe('password');
  });

  it('says for how long nobody may try, in minutes', async () => {
    api.on(route, { ...problem('too_many_requests'), headers: { 'retry-after': '841' } });
    const { user } = openDesk('/sign-in', { signedIn: false });
    await user.type(await byId('username'), 'agent');
    await user.type(await byId('password'), 'right{Enter}');
    expect((await screen.findByRole('alert')).textContent).toBe('错误次数过多，为保护账号，请在 15 分钟后再试');
  });

  it('says that a one-time password has expired, and who gives another', async () => {
    api.on(route, problem('password_expired'));
    const { user } = openDesk('/sign-in', { signedIn: false });
    await user.type(await byId('username'), 'agent');
    await user.type(await byId('password'), 'aaaa-bbbb-cccc-dddd{Enter}');
    expect((await screen.findByRole('alert')).textContent).toBe('一次性密码已过期，请联系管理员重新发放');
  });

  it('asks for a one-time code only when the server does, and then sends all three', async () => {
    api.on(route, ({ body }) =>
      (body as { otp?: string }).otp === '123456'
        ? { status: 201, json: { token: 't', expiresAt: new Date().toISOString(), staff: { id: 's', ...signedIn } } }
        : problem((body as { otp?: string }).otp ? 'otp_wrong' : 'otp_required'),
    );
    const signedIn = { username: 'agent', role: 'agent' };
    const { user, place } = openDesk('/sign-in', { signedIn: false });
    await user.type(await byId('username'), 'agent');
    expect(document.getElementById('otp')).toBeNull();
    await user.type(await byId('password'), 'secret{Enter}');
    const otp = await byId('otp');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(document.activeElement).toBe(otp);
    await user.type(otp, '000000{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('动态验证码不正确或已使用');
    await user.clear(otp);
    await user.type(otp, ' 123456{Enter}');
    await waitFor(() => expect(place.now).toBe('/'));
    expect(api.requests(route).at(-1)?.body).toEqual({ username: 'agent', password: 'secret', otp: '123456' });
  });

  it('lets somebody else sign in in place of whoever was asked for a code', async () => {
    api.on(route, problem('otp_required'));
    const { user } = openDesk('/sign-in', { signedIn: false });
    await user.type(await byId('username'), 'agent');
    await user.type(await byId('password'), 'secret{Enter}');
    await user.click(await byId('other-user'));
    for (const id of ['username', 'password']) expect(((await byId(id)) as HTMLInputElement).value).toBe('');
  });

  it('comes back to the sign-in page, place kept, when the session ends', async () => {
    api.on('GET /v1/review/cases/case-1', problem('sign_in_required'));
    const { place } = openDesk('/cases/case-1');
    await waitFor(() => expect(place.now).toBe('/sign-in?from=%2Fcases%2Fcase-1'));
  });

  it.each([
    ['/cases/1?x=2', '/cases/1?x=2'],
    ['//elsewhere.example', '/'],
    ['/\\elsewhere.example', '/'],
    ['https://elsewhere.example', '/'],
    [null, '/'],
  ])('never leaves the desk: %s', (from, to) => {
    expect(placeToReturnTo(from)).toBe(to);
  });
});
