import { z } from 'zod';
import type { Language } from '../../domain/words';
import type { AccessToken } from './access-token';
import { fitTemplate } from './fit-template';
import { isFault, type WeChatFault } from './wechat-faults';
import type { WeChatService, WeChatSettings } from './wechat-service';

export interface SubscribeMessage {
  templateId: string;
  /** Where it leads: a page of the mini-program, with its query. */
  page?: string;
  /** By the names of the template's parts (`thing1`); cut to what WeChat takes. */
  values: Readonly<Record<string, string>>;
  language: Language;
}

/**
 * Why WeChat will not take a message, now or later. `no-consent`: the person gave none for this template, or it is used up.
 * `unreachable`: this mini-program does not know the person. `misconfigured`: the template, its parts or the page are not as
 * they are at WeChat, or it has barred them; the log says which. `words`: it has words in it that WeChat does not pass on.
 */
export type SendRefusal = 'no-consent' | 'unreachable' | 'misconfigured' | 'words';

export type SendOutcome = { sent: true } | { refused: SendRefusal };

/** It was not sent, but may be later. */
export class WeChatUnavailable extends Error {
  constructor(
    /** A code, without any value. */
    readonly reason: string,
    /** It may have arrived all the same: only the answer was lost. */
    readonly perhapsSent: boolean,
    /** Sooner would be in vain. */
    readonly retryAfterMs: number,
  ) {
    super(`WeChat: ${reason}`);
  }
}

const refusals: ReadonlyMap<number | undefined, SendRefusal> = new Map([
  [43101, 'no-consent'],
  [40003, 'unreachable'],
  [40037, 'misconfigured'],
  [41030, 'misconfigured'],
  [43107, 'misconfigured'],
  [47003, 'misconfigured'],
  [48001, 'misconfigured'],
  [45168, 'words'],
] as const);

/** 45009: what may be sent in a day is used up. 45011: what may be in a minute. */
const limitedForMs: ReadonlyMap<number | undefined, number> = new Map([
  [45009, 3_600_000],
  [45011, 60_000],
]);

/** The token is not, or not any more, the one that holds. */
const tokenRefused: readonly (number | undefined)[] = [40001, 40014, 42001];

const languages: Readonly<Record<Language, string>> = { 'zh-CN': 'zh_CN', en: 'en_US' };

interface SendOptions {
  service: WeChatService;
  accessToken: AccessToken;
  opens: WeChatSettings['opens'];
}

/**
 * Sends one subscription message (`subscribeMessage.send`), which uses up one consent. A message whose answer was lost is not
 * sent again here: it may have arrived.
 *
 * @throws {WeChatUnavailable}
 */
export async function sendSubscribeMessage(
  { service, accessToken, opens }: SendOptions,
  openId: string,
  { templateId, page, values, language }: SubscribeMessage,
): Promise<SendOutcome> {
  const body = {
    touser: openId,
    template_id: templateId,
    page: page?.replace(/^\//, ''),
    data: fitTemplate(values),
    miniprogram_state: opens,
    lang: languages[language],
  };
  const send = (token: string, ordinary: typeof tokenRefused) =>
    service.ask({
      name: 'subscribeMessage.send',
      path: '/cgi-bin/message/subscribe/send',
      query: { access_token: token },
      body,
      answer: z.object({ errcode: z.literal(0) }),
      repeatable: false,
      ordinary: [43101, 40003, ...ordinary],
    });

  const token = held(await accessToken());
  let outcome = await send(token, tokenRefused);
  if (isFault(outcome) && tokenRefused.includes(outcome.errcode)) {
    outcome = await send(held(await accessToken(token)), []);
  }
  if (!isFault(outcome)) return { sent: true };
  const refused = refusals.get(outcome.errcode);
  if (refused) return { refused };
  throw unavailable(outcome);
}

function held(token: string | WeChatFault): string {
  // Nothing was sent yet, whatever became of the question for the token.
  if (isFault(token)) throw unavailable({ ...token, perhapsDone: false });
  return token;
}

function unavailable({ reason, errcode, perhapsDone }: WeChatFault): WeChatUnavailable {
  return new WeChatUnavailable(reason, perhapsDone, limitedForMs.get(errcode) ?? 0);
}
