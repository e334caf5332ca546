import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { waysOn } from '../../domain/ways-on';
import { Pressable } from '../components/pressable';
import { pages } from '../pages';
import { useWords } from './words/use-words';

/** What a person can do whose identity is bound to another account (R8), and the way to prove that it is theirs (R25). */
export function WaysOn() {
  const { words, language } = useWords();
  return (
    <>
      <View className="ways-title">{words.common.waysOn}</View>
      {Object.entries(waysOn.identity_already_bound).map(([code, way]) => (
        <View key={code} className="way">
          {way[language]}
        </View>
      ))}
      <Pressable
        id="go-holder-claim"
        className="text-button"
        onPress={() => void Taro.navigateTo({ url: pages.holderClaim })}
      >
        {words.home.holderClaim}
      </Pressable>
    </>
  );
}
