import type { SignInKind } from '../../domain/session/sign-in-kinds';
import type { WeChat } from '../wechat/open-wechat';
import { sandboxSignIn } from './sandbox-sign-in';
import type { SignIn } from './sign-in';
import { createWeChatSignIn } from './wechat-sign-in';

/** The sign-in that the settings ask for. */
export function openSignIn(kind: SignInKind, weChat: WeChat | undefined): SignIn {
  if (kind === 'sandbox') return sandboxSignIn;
  // Never the sandbox's instead: it lets everybody in.
  if (!weChat) throw new Error('Signing in by WeChat needs WeChat');
  return createWeChatSignIn(weChat);
}
