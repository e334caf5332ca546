import { View } from '@tarojs/components';
import type { HolderClaim } from '../../../domain/contract/holder-claim';
import { CellGroup } from '../../components/cell-group';
import { useWords } from '../words/use-words';

/** Each reason with what it concerns and what to do. */
export function ClaimRefusal({ reasons }: Pick<NonNullable<HolderClaim['rejection']>, 'reasons'>) {
  const { words } = useWords();
  return (
    <CellGroup>
      {reasons.map(({ code, field, message }) => (
        <View key={`${code} ${field}`} className="reason">
          <View className="reason-field">{words.claimStatus[field]}</View>
          <View>{message}</View>
        </View>
      ))}
    </CellGroup>
  );
}
