import { View } from '@tarojs/components';
import type { Rejection } from '../../../domain/contract/reviewed-request';
import { CellGroup } from '../../components/cell-group';
import { WaysOn } from '../ways-on';
import { useWords } from '../words/use-words';

interface RefusalProps<Field extends string> {
  reasons: Rejection<Field>['reasons'];
  /** What each field is called. */
  words: Readonly<Record<Field, string>>;
}

/** Each reason with the field or photo that it concerns and what to do (R6, R8, R24). */
export function Refusal<Field extends string>({ reasons, words }: RefusalProps<Field>) {
  return (
    <CellGroup>
      {reasons.map(({ code, field, message }) => (
        <View key={`${code} ${field}`} className="reason">
          <View className="reason-field">{words[field]}</View>
          <View>{message}</View>
          {code === 'identity_already_bound' && <WaysOn code={code} />}
        </View>
      ))}
    </CellGroup>
  );
}

/** What the agent wrote to the person. */
export function Comment({ words: said }: { words: string }) {
  const { words } = useWords();
  return (
    <CellGroup>
      <View id="comment" className="reason">
        <View className="reason-field is-comment">{words.status.comment}</View>
        <View>{said}</View>
      </View>
    </CellGroup>
  );
}
