import { screen, waitFor, within } from '@testing-library/react';
import type { Partner, WebhookDelivery, WebhookEndpoint } from '../../../domain/contract/partner';
import { fieldProblemWords } from '../../../domain/verification/field-problems';
import { DeskApi, problem } from '../support/desk-api';
import { answerAsUsual, byId, openDesk } from '../support/open-desk';

const api = new DeskApi();
const partners = '/v1/partners';

const key = {
  id: 'key-1',
  hint: 'partner_…x7Qa',
  scopes: ['real-name:read' as const],
  createdAt: '2026-11-20T01:00:00.000Z',
  lastUsedOn: '2026-11-21',
  revokedAt: null,
};

const endpoint: WebhookEndpoint = {
  url: 'https://pay.example.com/shiming',
  paused: false,
  lastSequence: 7,
  waiting: 0,
  dead: 0,
  nextTryAt: null,
  oldSecretUntil: null,
};

function makePartner(wishes: Partial<Partner> = {}): Partner {
  return { id: 'pay', name: '收银台', createdAt: '2026-11-20T01:00:00.000Z', keys: [key], endpoint, ...wishes };
}

function makeDelivery(wishes: Partial<WebhookDelivery>): WebhookDelivery {
  return {
    id: `event-${wishes.sequence}`,
    sequence: 1,
    type: 'verified',
    at: '2026-11-20T01:00:00.000Z',
    status: 'delivered',
    tries: 1,
    triedAt: '2026-11-20T01:00:01.000Z',
    fault: null,
    ...wishes,
  };
}

const listing = (...listed: Partner[]) => api.on(`GET ${partners}`, { status: 200, json: { partners: listed } });

beforeAll(() => api.start());
afterAll(() => api.stop());
beforeEach(() => {
  api.forget();
  answerAsUsual(api, 'admin');
  listing(makePartner());
});

describe('R36 the page of partners', () => {
  it('is for administrators', async () => {
    answerAsUsual(api, 'senior');
    openDesk('/partners');
    expect(await screen.findByText('您的角色不能查看此页面')).toBeTruthy();
    expect(api.requests(`GET ${partners}`)).toHaveLength(0);
  });

  it('says what to do where there are none, and what failed', async () => {
    listing();
    const { unmount } = openDesk('/partners');
    expect(await screen.findByText('还没有合作方。新建一个，再为它生成密钥')).toBeTruthy();
    unmount();
    api.on(`GET ${partners}`, problem('unavailable'));
    openDesk('/partners');
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByRole('button', { name: '重试' })).toBeTruthy();
  });

  it('adds one, and keeps what was typed where its name is taken', async () => {
    api.on(`POST ${partners}`, problem('partner_name_taken'));
    const { user } = openDesk('/partners');
    await user.click(await byId('new-partner'));
    await user.click(await byId('confirm-new-partner'));
    expect(await screen.findByText('请填写服务名称')).toBeTruthy();
    await user.type(await byId('partner-name'), ' 钱包 ');
    await user.click(await byId('confirm-new-partner'));
    expect((await screen.findByRole('alert')).textContent).toContain('已有同名的合作方');
    expect((await byId('partner-name')).getAttribute('value')).toBe(' 钱包 ');
    api.on(`POST ${partners}`, { status: 201, json: makePartner({ id: 'wallet', name: '钱包' }) });
    await user.click(await byId('confirm-new-partner'));
    expect(await screen.findByText('合作方已新建')).toBeTruthy();
    expect(api.requests(`POST ${partners}`)[1]?.body).toEqual({ name: '钱包' });
  });

  it('makes a key for what is chosen, shows it once, and leaves the keyboard where it was', async () => {
    const made = `POST ${partners}/pay/keys`;
    api.on(made, { status: 201, json: { partner: makePartner(), key: 'partner_whole' } });
    const { user } = openDesk('/partners');
    await user.click(await byId('new-key-pay'));
    await user.click(await byId('scope-events:read'));
    await user.click(await byId('confirm-new-key'));
    expect((await byId('partner-secret')).textContent).toBe('partner_whole');
    expect(api.requests(made)[0]?.body).toEqual({ scopes: ['real-name:read', 'events:read'] });
    await user.click(await byId('secret-noted'));
    await waitFor(() => expect(document.getElementById('partner-secret')).toBeNull());
    expect(document.activeElement?.id).toBe('new-key-pay');
  });

  it('revokes a key after it was confirmed, and not by Enter struck too soon', async () => {
    const revoked = `DELETE ${partners}/pay/keys/key-1`;
    api.on(revoked, { status: 200, json: makePartner() });
    const { user } = openDesk('/partners');
    await user.click(await byId('revoke-key-1'));
    await waitFor(() => expect(document.activeElement?.id).toBe('keep'));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement?.id).toBe('revoke-key-1'));
    expect(api.requests(revoked)).toHaveLength(0);
    await user.click(await byId('revoke-key-1'));
    await user.click(await byId('confirm-change'));
    expect(await screen.findByText('密钥已吊销')).toBeTruthy();
    expect(api.requests(revoked)).toHaveLength(1);
  });

  it('shows a revoked key as such, with nothing left to do', async () => {
    listing(makePartner({ keys: [{ ...key, revokedAt: '2026-11-21T01:00:00.000Z' }] }));
    openDesk('/partners');
    expect(await screen.findByText('已吊销')).toBeTruthy();
    expect(document.getElementById('revoke-key-1')).toBeNull();
  });

  it('sets the address of a webhook and shows its secret once', async () => {
    listing(makePartner({ endpoint: null }));
    const set = `PUT ${partners}/pay/endpoint`;
    const message = fieldProblemWords.webhook_url['zh-CN'];
    api.on(set, problem('invalid_input', { fields: [{ path: 'url', code: 'webhook_url', message }] }));
    const { user } = openDesk('/partners');
    await user.click(await byId('endpoint-pay'));
    await user.type(await byId('endpoint-url'), 'http://10.0.0.1/');
    await user.click(await byId('confirm-endpoint'));
    expect((await screen.findByRole('alert')).textContent).toContain(message);
    api.on(set, { status: 200, json: { partner: makePartner(), secret: 'webhook_whole' } });
    await user.clear(await byId('endpoint-url'));
    await user.type(await byId('endpoint-url'), 'https://pay.example.com/shiming');
    await user.click(await byId('confirm-endpoint'));
    expect((await byId('partner-secret')).textContent).toBe('webhook_whole');
    expect(api.requests(set)[1]?.body).toEqual({ url: 'https://pay.example.com/shiming' });
  });

  it('says how telling goes, and pauses, resumes and tests it', async () => {
    listing(makePartner({ endpoint: { ...endpoint, waiting: 3, dead: 1, nextTryAt: '2026-11-20T01:05:00.000Z' } }));
    api.on(`PUT ${partners}/pay/endpoint/paused`, { status: 200, json: makePartner() });
    api.on(`POST ${partners}/pay/endpoint/test`, { status: 202, json: makePartner() });
    const { user, unmount } = openDesk('/partners');
    expect(await screen.findByText('3 条等待送达')).toBeTruthy();
    expect(screen.getByText('1 条未能送达')).toBeTruthy();
    expect(screen.getByText('2026-11-20 09:05')).toBeTruthy();
    await user.click(await byId('test-pay'));
    expect(await screen.findByText('测试事件已发出，结果见投递记录')).toBeTruthy();
    await user.click(await byId('pause-pay'));
    await user.click(await byId('confirm-change'));
    await waitFor(() => expect(api.requests(`PUT ${partners}/pay/endpoint/paused`)[0]?.body).toEqual({ paused: true }));
    unmount();
    listing(makePartner({ endpoint: { ...endpoint, paused: true } }));
    const again = openDesk('/partners');
    expect(await screen.findByText('已暂停')).toBeTruthy();
    await again.user.click(await byId('resume-pay'));
    await waitFor(() =>
      expect(api.requests(`PUT ${partners}/pay/endpoint/paused`)[1]?.body).toEqual({ paused: false }),
    );
  });

  it('renews the secret after it was confirmed', async () => {
    api.on(`POST ${partners}/pay/endpoint/secret`, {
      status: 200,
      json: { partner: makePartner(), secret: 'webhook_new' },
    });
    const { user } = openDesk('/partners');
    await user.click(await byId('secret-pay'));
    expect(screen.getByText(/旧密钥在 24 小时内同时有效/)).toBeTruthy();
    await user.click(await byId('confirm-change'));
    expect((await byId('partner-secret')).textContent).toBe('webhook_new');
  });
});

describe('R36 what a partner was told', () => {
  const replays = `POST ${partners}/pay/replays`;
  beforeEach(() => {
    api.on(`GET ${partners}/pay/deliveries`, ({ query }) => ({
      status: 200,
      json: query.cursor
        ? { deliveries: [makeDelivery({ sequence: 1 })], next: null }
        : {
            deliveries: [
              makeDelivery({ sequence: 3, status: 'waiting', tries: 2, fault: 'timeout', type: 'frozen' }),
              makeDelivery({ sequence: 2, status: 'dead', tries: 17, fault: 'HTTP 500' }),
            ],
            next: '2',
          },
    }));
    api.on(replays, { status: 202, json: { replayed: 1 } });
  });

  it('is shown with why it was not taken, page by page, and by status', async () => {
    const { user } = openDesk('/partners');
    await user.click(await byId('deliveries-pay'));
    expect(await screen.findByText('对方没有在 5 秒内回应')).toBeTruthy();
    expect(screen.getByText('对方返回 HTTP 500')).toBeTruthy();
    expect(document.getElementById('replay-3')).toBeNull();
    await user.click(await byId('earlier-deliveries'));
    expect(await byId('replay-1')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: '未能送达' }));
    await waitFor(() =>
      expect(api.requests(`GET ${partners}/pay/deliveries`).at(-1)?.query).toEqual({ status: 'dead' }),
    );
  });

  it('is delivered again, one event or all since a day in Beijing', async () => {
    const { user } = openDesk('/partners');
    await user.click(await byId('deliveries-pay'));
    await user.click(await byId('replay-2'));
    expect(await screen.findByText('1 条将重新投递')).toBeTruthy();
    await waitFor(async () => expect(((await byId('replay-2')) as HTMLButtonElement).disabled).toBe(false));
    await user.type(await byId('replay-since'), '2026-11-20');
    await user.click(await byId('replay-all'));
    await waitFor(() =>
      expect(api.requests(replays).map(({ body }) => body)).toEqual([
        { sequence: 2 },
        { since: '2026-11-19T16:00:00.000Z' },
      ]),
    );
  });
});
