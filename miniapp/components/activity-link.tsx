import Taro from '@tarojs/taro';
import { pages } from '../pages';
import { useWords } from '../words/use-words';
import { Pressable } from './pressable';

/** Leads to what happened to the account, and what was reported of it. */
export function ActivityLink() {
  const { words } = useWords();
  return (
    <Pressable id="see-activity" className="text-button" onPress={() => void Taro.navigateTo({ url: pages.activity })}>
      {words.account.seeActivity}
    </Pressable>
  );
}
