import { View } from '@tarojs/components';
import { waysOnWhenBound } from '../../../domain/error-codes';
import { errorWords, isProblem } from '../../api/api-error';
import { Notice } from '../../components/notice';
import { useWords } from '../../words/use-words';

/** Why the submission was not taken, and, where the identity is bound elsewhere, the ways on (R8). */
export function SubmitProblem({ error }: { error: unknown }) {
  const { words, language } = useWords();
  const ways = isProblem(error, 'identity_already_bound') ? Object.values(waysOnWhenBound) : [];
  return (
    <Notice id="submit-problem" kind="error">
      {errorWords(error, language)}
      {ways.length > 0 && <View className="ways-title">{words.confirm.waysOn}</View>}
      {ways.map((way) => (
        <View key={way[language]} className="way">
          {way[language]}
        </View>
      ))}
    </Notice>
  );
}
