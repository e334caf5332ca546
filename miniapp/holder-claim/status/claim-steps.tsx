import type { HolderClaimStep } from '../../../domain/contract/holder-claim';
import { StepList } from '../../components/step-list';
import { sayDay } from '../../real-name/words/say-date';
import { serviceNow } from '../../service/service';
import { useWords } from '../words/use-words';

/** Submitted, proof, result; where a clearing was asked for, what lies between. */
export function ClaimSteps({ steps }: { steps: HolderClaimStep[] }) {
  const { words } = useWords();
  return (
    <StepList
      steps={steps.map(({ code, state, at }) => ({
        words: words.claimStatus[code],
        state,
        note: at && sayDay(at, serviceNow(), words),
      }))}
    />
  );
}
