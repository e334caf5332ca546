import { setImmediate as tick } from 'node:timers/promises';
import { ApiError, errorWords, isSignedOut } from '../../../miniapp/api/api-error';
import { request } from '../../../miniapp/api/request';
import { session } from '../../../miniapp/session/session';
import { settings } from '../../../miniapp/settings/settings';
import { problem } from '../support/fake-api';
import { withFakeApi } from '../support/with-fake-api';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));

const holder = withFakeApi();
const submit = {
  method: 'POST',
  path: '/v1/verifications',
  body: { name: '林知夏' },
  idempotencyKey: 'key-1',
} as const;
const withdraw = { method: 'POST', path: '/v1/verifications/1/withdrawal' } as const;
const readMe = { method: 'GET', path: '/v1/me' } as const;

beforeEach(() => void jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'performance', 'Date'] }));
afterEach(() => void jest.useRealTimers());

/** Lets the clock run until the call has its answer: pauses and timeouts pass at once, the network stays real. */
async function settled<T>(call: Promise<T>): Promise<T> {
  let done = false;
  const ended = call.finally(() => {
    done = true;
  });
  ended.catch(() => undefined);
  while (!done) {
    await tick();
    jest.advanceTimersByTime(50);
  }
  return ended;
}

function failure(call: Promise<unknown>): Promise<unknown> {
  return settled(call).then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('R7 a call whose answer was lost', () => {
  it('is sent again with the same Idempotency-Key', async () => {
    holder.api.on('POST /v1/verifications', 'drop', 'drop', { status: 201, body: { id: 'v1' } });
    await expect(settled(request(submit))).resolves.toEqual({ id: 'v1' });
    const keys = holder.api.calls('POST /v1/verifications').map(({ headers }) => headers['idempotency-key']);
    expect(keys).toEqual(['key-1', 'key-1', 'key-1']);
  });

  it('is sent again after the time for an answer is over', async () => {
    holder.api.on('GET /v1/me', 'hang', { status: 200, body: { account: 'a' } });
    await expect(settled(request(readMe))).resolves.toEqual({ account: 'a' });
    expect(holder.api.calls('GET /v1/me')).toHaveLength(2);
  });

  it('is not sent again where twice would not be the same as once', async () => {
    holder.api.on('POST /v1/verifications/1/withdrawal', 'drop');
    expect(await failure(request(withdraw))).toMatchObject({ status: 0 });
    expect(holder.api.calls('POST /v1/verifications/1/withdrawal')).toHaveLength(1);
  });

  it('is given up after three tries, and the words say what to do', async () => {
    holder.api.on('GET /v1/me', 'drop');
    const error = await failure(request(readMe));
    expect(holder.api.calls('GET /v1/me')).toHaveLength(3);
    expect(errorWords(error, 'zh-CN')).toBe('网络不给力，请检查网络后重试');
  });

  it('is sent again while the service restarts, and not after it refused', async () => {
    holder.api.on('GET /v1/me', { status: 503, body: problem('busy', 503) }, { status: 200, body: {} });
    await settled(request(readMe));
    holder.api.on('DELETE /v1/photos/1', { status: 409, body: problem('photo_in_use', 409) });
    expect(await failure(request({ method: 'DELETE', path: '/v1/photos/1' }))).toBeInstanceOf(ApiError);
    expect(holder.api.calls('GET /v1/me')).toHaveLength(2);
    expect(holder.api.calls('DELETE /v1/photos/1')).toHaveLength(1);
  });
});

describe('R7 a session that ended', () => {
  const onlyNewToken = ({ headers }: { headers: { authorization?: string } }) =>
    headers.authorization === 'Bearer second-token'
      ? { status: 200, body: { ok: true } }
      : { status: 401, body: problem('sign_in_required', 401) };

  it('is renewed once without asking, for all calls that meet it', async () => {
    holder.api.on('GET /v1/me', onlyNewToken);
    holder.api.on('POST /v1/sessions', { status: 201, body: { token: 'second-token', expiresAt: '' } });
    await settled(Promise.all([request(readMe), request(readMe), request(readMe)]));
    expect(holder.api.calls('POST /v1/sessions').map(({ body }) => body)).toEqual([{ code: 'sandbox:alice' }]);
    expect(session.get()).toEqual({ token: 'second-token', code: 'sandbox:alice' });
  });

  it('is not renewed again and again where the new one is refused too', async () => {
    holder.api.on('GET /v1/me', { status: 401, body: problem('sign_in_required', 401) });
    holder.api.on('POST /v1/sessions', { status: 201, body: { token: 'second-token', expiresAt: '' } });
    expect(await failure(request(readMe))).toMatchObject({ status: 401 });
    expect(holder.api.calls('POST /v1/sessions')).toHaveLength(1);
  });

  it.each([
    ['no answer', 'drop' as const],
    ['a service in trouble', { status: 500, body: problem('internal', 500) }],
    ['a service asked too often', { status: 429, body: problem('too_many_requests', 429) }],
  ])('is not ended by %s to the silent sign-in', async (_what, reply) => {
    holder.api.on('GET /v1/me', onlyNewToken);
    holder.api.on('POST /v1/sessions', reply);
    const error = await failure(request(readMe));
    expect(error).toBeInstanceOf(ApiError);
    expect(isSignedOut(error)).toBe(false);
    expect(session.get()?.token).toBe('first-token');
    holder.api.on('POST /v1/sessions', { status: 201, body: { token: 'second-token', expiresAt: '' } });
    await expect(settled(request(readMe))).resolves.toEqual({ ok: true });
  });

  it('is renewed by a later try where the answer to the silent sign-in was lost once', async () => {
    holder.api.on('GET /v1/me', onlyNewToken);
    holder.api.on('POST /v1/sessions', 'drop', { status: 201, body: { token: 'second-token', expiresAt: '' } });
    await expect(settled(request(readMe))).resolves.toEqual({ ok: true });
  });

  it('is forgotten where the silent sign-in is refused', async () => {
    holder.api.on('GET /v1/me', { status: 401, body: problem('sign_in_required', 401) });
    holder.api.on('POST /v1/sessions', { status: 401, body: problem('sign_in_code_invalid', 401) });
    expect(await failure(request(readMe))).toMatchObject({ status: 401 });
    expect(session.get()).toBeNull();
  });

  it('is not signed in again where it was renewed in another tab meanwhile', async () => {
    holder.api.on('GET /v1/me', (received) => {
      session.set({ token: 'second-token', code: 'sandbox:alice' });
      return onlyNewToken(received);
    });
    await expect(settled(request(readMe))).resolves.toEqual({ ok: true });
    expect(holder.api.calls('POST /v1/sessions')).toEqual([]);
  });

  it.each([
    ['signs out', null],
    ['signs in as somebody else', { token: 'second-token', code: 'sandbox:bob' }],
  ])('is not renewed, and nothing is sent again, where another tab %s meanwhile', async (_what, other) => {
    holder.api.on('POST /v1/verifications', () => {
      session.set(other);
      return { status: 401, body: problem('sign_in_required', 401) };
    });
    expect(await failure(request(submit))).toMatchObject({ status: 401 });
    holder.api.on('POST /v1/verifications', () => {
      session.set(other);
      return 'drop';
    });
    session.set({ token: 'first-token', code: 'sandbox:alice' });
    expect(await failure(request(submit))).toMatchObject({ status: 401 });
    expect(holder.api.calls('POST /v1/verifications')).toHaveLength(2);
    expect(holder.api.calls('POST /v1/sessions')).toEqual([]);
    expect(session.get()).toEqual(other);
  });

  it('stays ended where nobody can be signed in silently', async () => {
    session.set({ token: 'first-token', code: null });
    holder.api.on('GET /v1/me', { status: 401, body: problem('sign_in_required', 401) });
    expect(await failure(request(readMe))).toMatchObject({ status: 401 });
    expect(holder.api.calls('POST /v1/sessions')).toHaveLength(0);
  });
});

describe('R41 what the service says', () => {
  it('is asked for in the chosen language', async () => {
    settings.set({ language: 'en', textSize: 'standard' });
    holder.api.on('GET /v1/me', { status: 200, body: {} });
    await settled(request(readMe));
    expect(holder.api.received.at(-1)?.headers['accept-language']).toBe('en');
  });

  it('is put into words by its code', async () => {
    holder.api.on('GET /v1/me', { status: 409, body: problem('verification_pending', 409) });
    const error = await failure(request(readMe));
    expect(errorWords(error, 'zh-CN')).toBe('已有一份申请在审核中，请等待结果或先撤回');
    expect(errorWords(error, 'en')).toMatch(/in review already/);
  });

  it('keeps its own sentence where that carries a number', async () => {
    holder.api.on('GET /v1/me', {
      status: 429,
      body: problem('too_many_requests', 429, { title: '操作过于频繁，请在 30 秒后重试' }),
    });
    expect(errorWords(await failure(request(readMe)), 'zh-CN')).toBe('操作过于频繁，请在 30 秒后重试');
  });

  it('is a plain sentence where a page of a proxy came in place of an answer', async () => {
    holder.api.on('GET /v1/me', { status: 404, body: '<html>nginx</html>' });
    expect(errorWords(await failure(request(readMe)), 'zh-CN')).toBe('服务暂时不可用，请稍后重试');
  });
});
