import { View } from '@tarojs/components';
import { waysOnWhenBound } from '../../domain/error-codes';
import { useWords } from './words/use-words';

/** What a person can do whose identity is bound to another account (R8). */
export function WaysOn() {
  const { words, language } = useWords();
  return (
    <>
      <View className="ways-title">{words.common.waysOn}</View>
      {Object.entries(waysOnWhenBound).map(([code, way]) => (
        <View key={code} className="way">
          {way[language]}
        </View>
      ))}
    </>
  );
}
