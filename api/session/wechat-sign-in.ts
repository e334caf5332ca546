import { Refusal } from '../http/refusal';
import type { WeChat } from '../wechat/open-wechat';
import type { SignIn } from './sign-in';

/** What a code of `wx.login` may be made of; of anything else WeChat need not be asked. */
const weChatCode = /^[\w.~-]+$/;

/** WeChat tells nobody's name at a sign-in. */
const nickname = '微信用户';

/** Signs in with a code of WeChat: the account is known by its openid, which is the mini-program's own for each person. */
export function createWeChatSignIn({ code2Session }: Pick<WeChat, 'code2Session'>): SignIn {
  return {
    kind: 'wechat',
    async redeem(code) {
      const who = weChatCode.test(code) ? await code2Session(code) : 'invalid';
      if (who === 'invalid') return undefined;
      if (who === 'blocked') throw new Refusal('sign_in_blocked');
      if (who === 'too-often') throw new Refusal('busy', { headers: { 'Retry-After': '60' } });
      if (who === 'unreachable') throw new Refusal('unavailable', { headers: { 'Retry-After': '5' } });
      return { hostId: who.openId, nickname };
    },
  };
}
