import { View } from '@tarojs/components';
import type { Rejection } from '../../../domain/contract/reviewed-request';
import type { VerificationField } from '../../../domain/verification/check-form';
import { CellGroup } from '../../components/cell-group';
import { WaysOn } from '../ways-on';
import { useWords } from '../words/use-words';

/** Each reason with the field or photo that it concerns and what to do (R6, R8). */
export function Refusal({ reasons }: Pick<Rejection<VerificationField>, 'reasons'>) {
  const { words } = useWords();
  return (
    <CellGroup>
      {reasons.map(({ code, field, message }) => (
        <View key={`${code} ${field}`} className="reason">
          <View className="reason-field">{words.status[field]}</View>
          <View>{message}</View>
          {code === 'identity_already_bound' && <WaysOn />}
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
