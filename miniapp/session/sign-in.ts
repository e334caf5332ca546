import Taro from '@tarojs/taro';
import { deleteSession } from '../api/account-api';
import { openSession } from '../api/request';
import { eraseDraft } from '../draft/draft';
import { pages } from '../pages';
import { session } from './session';

export function signInSandbox(name: string): Promise<void> {
  return openSession(`sandbox:${name}`, true);
}

export async function signInWeChat(): Promise<void> {
  const { code } = await Taro.login();
  await openSession(code, false);
}

/** Signs out here even where the service cannot be told: what was typed must not stay on a device given away. */
export async function signOut(): Promise<void> {
  await deleteSession().catch(() => undefined);
  session.set(null);
  eraseDraft();
  await Taro.reLaunch({ url: pages.signIn });
}

/** Sends the person to sign in, once, however many calls found the session gone. */
export function askToSignIn(): void {
  session.set(null);
  void Taro.reLaunch({ url: pages.signIn });
}
