import Taro from '@tarojs/taro';
import { deleteSession } from '../api/account-api';
import { openSession } from '../api/request';
import { eraseDrafts } from '../draft/all-drafts';
import { pages } from '../pages';
import { session } from './session';

export function signInSandbox(name: string): Promise<void> {
  return openSession(`sandbox:${name}`, true);
}

/** Signs out here even where the service cannot be told: what was typed must not stay on a device given away. */
export async function signOut(): Promise<void> {
  await deleteSession().catch(() => undefined);
  session.set(null);
  eraseDrafts();
  await Taro.reLaunch({ url: pages.signIn });
}

/** Where the session was found gone: to sign in, or, where another tab did so meanwhile, to that person's first page. */
export function askToSignIn(): void {
  void Taro.reLaunch({ url: session.get() === null ? pages.signIn : pages.me });
}
