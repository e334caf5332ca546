import { View } from '@tarojs/components';
import type { Clearing } from '../../../domain/contract/clearing-request';
import { CellGroup } from '../../components/cell-group';
import { useWords } from '../words/use-words';

/** Each reason with what it concerns and what to do (R24). */
export function ClearingRefusal({ reasons }: Pick<NonNullable<Clearing['rejection']>, 'reasons'>) {
  const { words } = useWords();
  return (
    <CellGroup>
      {reasons.map(({ code, field, message }) => (
        <View key={`${code} ${field}`} className="reason">
          <View className="reason-field">{words.clearingStatus[field]}</View>
          <View>{message}</View>
        </View>
      ))}
    </CellGroup>
  );
}
