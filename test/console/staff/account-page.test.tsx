import { screen, waitFor } from '@testing-library/react';
import { deviceName } from '../../../console/staff/device-name';
import type { OwnStaffAccount, Staff } from '../../../domain/contract/staff';
import { DeskApi, problem } from '../support/desk-api';
import { answerAsUsual, byId, openDesk } from '../support/open-desk';

const api = new DeskApi();
const recoveryCodes = Array.from({ length: 10 }, (_, i) => `aaaa${i}-bbbbb`);
const account: OwnStaffAccount = { username: 'agent', role: 'agent', code: null, codesRequired: false };
const enrolled: OwnStaffAccount = { ...account, code: { since: '2026-11-20T01:00:00.000Z', recoveryCodesLeft: 2 } };

beforeAll(() => api.start());
afterAll(() => api.stop());
beforeEach(() => {
  api.forget();
  answerAsUsual(api);
  api.on('GET /v1/staff/account', { status: 200, json: account });
  api.on('GET /v1/staff/sessions', { status: 200, json: { sessions: [] } });
  api.on('POST /v1/staff/code', {
    status: 201,
    json: {
      secret: 'ABCDEFGHIJKLMNOP',
      uri: 'otpauth://totp/Shiming:agent?secret=ABCDEFGHIJKLMNOP',
      until: '2026-11-20T01:15:00.000Z',
    },
  });
  api.on('POST /v1/staff/code/confirmation', ({ body }) =>
    (body as { otp: string }).otp === '123456' ? { status: 200, json: { recoveryCodes } } : problem('otp_wrong'),
  );
  api.on('POST /v1/staff/password', { status: 204 });
});

type User = ReturnType<typeof openDesk>['user'];

async function enrol(user: User) {
  await user.type(await byId('proof-password'), 'my password');
  await user.click(await byId('proof-send'));
  expect((await byId('code-secret')).textContent).toBe('ABCD EFGH IJKL MNOP');
  await user.type(await byId('confirm-otp'), '000000{Enter}');
  expect(await screen.findByText('动态验证码不正确或已使用，请等待下一个再试')).toBeTruthy();
  await user.clear(await byId('confirm-otp'));
  await user.type(await byId('confirm-otp'), '123456{Enter}');
  expect((await byId('recovery-codes')).querySelectorAll('li')).toHaveLength(10);
}

async function changePassword(user: User, current: string, next: string, repeated = next) {
  for (const [id, typed] of [
    ['password-current', current],
    ['password-new', next],
    ['password-repeated', repeated],
  ] as const) {
    await user.clear(await byId(id));
    await user.type(await byId(id), typed);
  }
  await user.click(await byId('change-password'));
}

describe('R16 my account', () => {
  it("is reached by one's name, and enrols a one-time code with QR code and recovery codes", async () => {
    const { user, place } = openDesk('/');
    await user.click(await byId('my-account'));
    expect(place.now).toBe('/account');
    await user.click(await byId('enrol'));
    await enrol(user);
    expect(api.requests('POST /v1/staff/code')[0]?.body).toEqual({ password: 'my password' });
    api.on('GET /v1/staff/account', { status: 200, json: enrolled });
    await user.click(await byId('codes-saved'));
    expect(await screen.findByText('恢复码只剩 2 个，建议重新生成')).toBeTruthy();
    expect(document.activeElement?.id).toBe('enrol');
  });

  it('says until when the QR code is good, and gives another once it is not', async () => {
    api.on('POST /v1/staff/code/confirmation', problem('enrolment_not_started'));
    const { user } = openDesk('/account');
    await user.click(await byId('enrol'));
    await user.type(await byId('proof-password'), 'my password{Enter}');
    expect(await screen.findByText('请在 2026-11-20 09:15 前完成')).toBeTruthy();
    await user.type(await byId('confirm-otp'), '123456{Enter}');
    expect(await screen.findByText('二维码已过期，请重新获取')).toBeTruthy();
    await user.click(await byId('scan-again'));
    expect(document.activeElement).toBe(await byId('proof-password'));
  });

  it('asks for the present code before another phone or new recovery codes', async () => {
    api.on('GET /v1/staff/account', { status: 200, json: enrolled });
    api.on('POST /v1/staff/code/recovery-codes', { status: 200, json: { recoveryCodes } });
    const { user } = openDesk('/account');
    await user.click(await byId('renew-codes'));
    await user.type(await byId('proof-password'), 'my password');
    await user.type(await byId('proof-otp'), '123456{Enter}');
    await byId('recovery-codes');
    expect(api.requests('POST /v1/staff/code/recovery-codes')[0]?.body).toEqual({
      password: 'my password',
      otp: '123456',
    });
  });

  it('changes the password after the rules were told', async () => {
    const { user } = openDesk('/account');
    await changePassword(user, 'old password', 'too short');
    expect(await screen.findByText('密码至少 12 个字符，可以是一句话')).toBeTruthy();
    await changePassword(user, 'old password', 'a password of my own', 'another password');
    expect(await screen.findByText('两次输入的新密码不一致')).toBeTruthy();
    expect(api.requests('POST /v1/staff/password')).toHaveLength(0);
    await changePassword(user, 'old password', 'a password of my own');
    expect(await screen.findByText('密码已修改，其他设备已退出')).toBeTruthy();
    const sent = { password: 'old password', newPassword: 'a password of my own' };
    expect(api.requests('POST /v1/staff/password')[0]?.body).toEqual(sent);
  });

  it('says that the present password is wrong', async () => {
    api.on('POST /v1/staff/password', problem('credentials_wrong'));
    const { user } = openDesk('/account');
    await changePassword(user, 'not it', 'a password of my own');
    expect((await screen.findByRole('alert')).textContent).toContain('现在的密码不正确');
  });
});

describe('R16 whoever must set up something first', () => {
  const member = (needs?: Staff['needs']) => ({
    status: 200,
    json: { id: 'staff-1', username: 'agent', role: 'agent', ...(needs && { needs }) },
  });

  it('sees nothing else until password and code are their own', async () => {
    api.on('GET /v1/staff/me', member('password'));
    const { user } = openDesk('/');
    expect(await screen.findByText('先设置自己的密码')).toBeTruthy();
    expect(document.querySelector('nav')).toBeNull();
    api.on('GET /v1/staff/me', member('code'));
    await changePassword(user, 'given', 'a password of my own');
    expect(await screen.findByText('再开通动态验证码')).toBeTruthy();
    expect(api.requests('GET /v1/review/cases')).toHaveLength(0);

    await enrol(user);
    api.on('GET /v1/staff/me', member());
    // Everything is asked for again, and the recovery codes stay until they were kept.
    await user.click(await byId('language'));
    await waitFor(() => expect(api.requests('GET /v1/staff/me').length).toBeGreaterThan(2));
    await byId('recovery-codes');
    await user.click(await byId('codes-saved'));
    await waitFor(() => expect(api.requests('GET /v1/review/cases').length).toBeGreaterThan(0));
    await user.click(await byId('language'));
  });
});

describe('R16 a session is named by what its browser says', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge', 'Windows'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.0 Safari/605.1.15', 'Safari', 'macOS'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) CriOS/140.0 Mobile Safari/604.1', 'Chrome', 'iPhone'],
    ['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36', 'Chrome', 'Android'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox', 'Linux'],
  ])('%s', (userAgent, browser, system) => {
    expect(deviceName(userAgent)).toEqual({ browser, system });
  });

  it('or not at all', () => {
    for (const userAgent of ['', 'curl/8.0', 'node']) expect(deviceName(userAgent)).toBeUndefined();
  });
});
