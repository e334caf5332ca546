import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { type CodeWithWaysOn, hasWaysOn, waysOn } from '../../domain/ways-on';
import { ApiError } from '../api/api-error';
import { Pressable } from '../components/pressable';
import { pages } from '../pages';
import { useWords } from './words/use-words';

/** Where a way on begins here, beside what the person does elsewhere. */
const places = {
  identity_already_bound: [{ id: 'go-holder-claim', url: pages.holderClaim, title: 'holderClaim' }],
  renewal_other_person: [
    { id: 'go-correction', url: pages.correction, title: 'correct' },
    { id: 'go-clearing', url: pages.clearing, title: 'clear' },
  ],
} as const satisfies Record<CodeWithWaysOn, unknown>;

/** What a person can do whose identity is bound to another account (R8, R25), or who renews with somebody else's card (R31). */
export function WaysOn({ code }: { code: CodeWithWaysOn }) {
  const { words, language } = useWords();
  return (
    <>
      <View className="ways-title">{words.common.waysOn}</View>
      {Object.entries(waysOn[code]).map(([way, said]) => (
        <View key={way} className="way">
          {said[language]}
        </View>
      ))}
      {places[code].map(({ id, url, title }) => (
        <Pressable key={id} id={id} className="text-button" onPress={() => void Taro.navigateTo({ url })}>
          {words.home[title]}
        </Pressable>
      ))}
    </>
  );
}

/** The same after a request that was refused, where there is a way on. */
export function WaysOnFrom({ failure }: { failure: unknown }) {
  const code = failure instanceof ApiError ? failure.problem?.code : undefined;
  return code !== undefined && hasWaysOn(code) ? <WaysOn code={code} /> : null;
}
