import { z } from 'zod';
import { isFault } from './wechat-faults';
import type { WeChatService, WeChatSettings } from './wechat-service';

/**
 * Who WeChat says signs in. `invalid`: the code is none, or was used or grew old. `blocked`: WeChat keeps this person out.
 * `too-often`: it wants to be asked less in this minute.
 */
export type WhoSignsIn = { openId: string } | 'invalid' | 'blocked' | 'too-often' | 'unreachable';

/** The key of the session goes no further than this line: nothing here needs it. */
const answer = z.object({ openid: z.string().regex(/^[\w-]{1,64}$/) }).transform(({ openid }) => ({ openId: openid }));

/** The documented answers to a code that is refused; all else says nothing of who asks. */
const answers: ReadonlyMap<number | undefined, WhoSignsIn> = new Map([
  [40029, 'invalid'],
  [40163, 'invalid'],
  [40226, 'blocked'],
  [45011, 'too-often'],
] as const);

/**
 * Trades a code of `wx.login` for who signs in (`code2Session`). A code is used up by the first question, so a question
 * whose answer was lost is not asked again: the answer would be that it was used, which is not what happened to the person.
 */
export async function code2Session(
  service: WeChatService,
  { appId, appSecret }: Pick<WeChatSettings, 'appId' | 'appSecret'>,
  code: string,
): Promise<WhoSignsIn> {
  const outcome = await service.ask({
    name: 'code2Session',
    path: '/sns/jscode2session',
    query: { appid: appId, secret: appSecret, js_code: code, grant_type: 'authorization_code' },
    answer,
    repeatable: false,
    ordinary: [40029, 40163, 40226],
  });
  return isFault(outcome) ? (answers.get(outcome.errcode) ?? 'unreachable') : outcome;
}
