import { View } from '@tarojs/components';
import type { Rejection } from '../../../domain/contract';
import { CellGroup } from '../../components/cell-group';
import { useWords } from '../../words/use-words';

/** Each reason with the field or photo that it concerns and what to do, and what the agent wrote (R6). */
export function Refusal({ rejection }: { rejection: Rejection }) {
  const { words } = useWords();
  return (
    <CellGroup>
      {rejection.reasons.map(({ code, field, message }) => (
        <View key={`${code} ${field}`} className="reason">
          <View className="reason-field">{words.status[field]}</View>
          <View>{message}</View>
        </View>
      ))}
      {rejection.comment && (
        <View id="comment" className="reason">
          <View className="reason-field is-comment">{words.status.comment}</View>
          <View>{rejection.comment}</View>
        </View>
      )}
    </CellGroup>
  );
}
