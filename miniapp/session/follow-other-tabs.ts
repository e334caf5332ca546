import Taro from '@tarojs/taro';
import { pages } from '../pages';
import { isSamePerson, session } from './session';

/** Where another tab signs out, or in as somebody else, this one stops showing the person before. */
export function followOtherTabs(): () => void {
  let before = session.get();
  return session.subscribe((by) => {
    const now = session.get();
    const isOther = !isSamePerson(before, now);
    before = now;
    if (by === 'another-tab' && isOther) void Taro.reLaunch({ url: now === null ? pages.signIn : pages.me });
  });
}
