import Taro from '@tarojs/taro';
import type { Session } from '../../domain/contract/account';
import { session } from '../session/session';
import { settings } from '../settings/settings';
import { ApiError } from './api-error';
import { type Answer, createCall } from './create-call';
import { pause } from './pause';

const shared = {
  language: () => settings.get().language,
  pause,
};
const callSignedOut = createCall({
  ...shared,
  session: () => null,
  renew: async () => false,
  forget: () => undefined,
});
/** Everything that a signed-in person sends. */
export const call = createCall({
  ...shared,
  session: session.get,
  renew: renewSession,
  forget: (refused) => {
    if (session.get()?.token === refused.token) session.set(null);
  },
});

const requestTimeoutMs = 15_000;

export interface ApiRequest {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  body?: object;
  /** Makes a POST repeatable: the service answers a second one with the first answer. */
  idempotencyKey?: string;
  /** A POST that stores nothing, so that it may be sent again. */
  storesNothing?: true;
}

function sendWith({ method, path, body }: ApiRequest) {
  return (header: Record<string, string>): PromiseLike<Answer> =>
    Taro.request<unknown, object>({
      url: `${API_BASE}${path}`,
      method,
      header: body ? { ...header, 'Content-Type': 'application/json' } : header,
      ...(body ? { data: body } : {}),
      timeout: requestTimeoutMs,
    });
}

/** Sends one request to the API and answers with its parsed body. */
export async function request<T>(what: ApiRequest): Promise<T> {
  const { method, idempotencyKey, storesNothing } = what;
  const headers: Record<string, string> = idempotencyKey ? { 'Idempotency-Key': idempotencyKey } : {};
  const repeatable = method !== 'POST' || idempotencyKey !== undefined || storesNothing === true;
  return (await call(sendWith(what), { repeatable, headers })) as T;
}

/** GET of what anybody may read, without a session. */
export async function requestPublic<T>(path: string): Promise<T> {
  return (await callSignedOut(sendWith({ method: 'GET', path }), { repeatable: true })) as T;
}

/** Trades a sign-in code for a session and remembers it. */
export async function openSession(code: string, remember: boolean): Promise<void> {
  const what: ApiRequest = { method: 'POST', path: '/v1/sessions', body: { code } };
  const opened = (await callSignedOut(sendWith(what), { repeatable: false })) as Session;
  session.set({ token: opened.token, code: remember ? code : null });
}

/** No answer, a service in trouble or one that is asked too often say nothing about who is signed in. */
function refusesSignIn({ noAnswer, status }: ApiError): boolean {
  return !noAnswer && status < 500 && status !== 429;
}

/** Signs in whoever uses this WeChat. Its codes are single-use and fresh each time. */
export async function openWeChatSession(): Promise<void> {
  const { code } = await Taro.login().catch((error: unknown) => {
    throw new ApiError(0, null, { cause: error });
  });
  await openSession(code, false);
}

/** The sandbox's code is the one remembered. */
async function renewSession(): Promise<boolean> {
  const remembered = session.get()?.code;
  try {
    if (remembered) await openSession(remembered, true);
    else if (process.env.TARO_ENV === 'weapp') await openWeChatSession();
    else return false;
    return true;
  } catch (error) {
    if (error instanceof ApiError && refusesSignIn(error)) return false;
    throw error;
  }
}
