import { View } from '@tarojs/components';
import type { VerificationStep } from '../../../domain/contract/verification';
import { CellGroup } from '../../components/cell-group';
import { serviceNow } from '../../service/service';
import { sayDay } from '../words/say-date';
import { useWords } from '../words/use-words';

/** Submitted, in review, result; or submitted and withdrawn. */
export function Steps({ steps }: { steps: VerificationStep[] }) {
  const { words } = useWords();
  return (
    <CellGroup>
      <View className="steps">
        {steps.map(({ code, state, at }) => (
          <View key={code} className={`step is-${state}`} aria-current={state === 'current' ? 'step' : undefined}>
            <View>{words.status[code]}</View>
            {at && <View className="step-time">{sayDay(at, serviceNow(), words)}</View>}
          </View>
        ))}
      </View>
    </CellGroup>
  );
}
