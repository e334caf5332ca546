import { View } from '@tarojs/components';
import type { Correction } from '../../../domain/contract/correction';
import { CellGroup } from '../../components/cell-group';
import { WaysOn } from '../../real-name/ways-on';
import { useWords } from '../words/use-words';

/** Each reason with the field or photo that it concerns and what to do. */
export function CorrectionRefusal({ reasons }: Pick<NonNullable<Correction['rejection']>, 'reasons'>) {
  const { words } = useWords();
  return (
    <CellGroup>
      {reasons.map(({ code, field, message }) => (
        <View key={`${code} ${field}`} className="reason">
          <View className="reason-field">{words.correctionStatus[field]}</View>
          <View>{message}</View>
          {code === 'identity_already_bound' && <WaysOn />}
        </View>
      ))}
    </CellGroup>
  );
}
