import type { ClearingStep } from '../../../domain/contract/clearing-request';
import { StepList } from '../../components/step-list';
import { sayDay } from '../../real-name/words/say-date';
import { serviceNow } from '../../service/service';
import { useWords } from '../words/use-words';

/** Submitted, first review, second review, result; or submitted and withdrawn. */
export function ClearingSteps({ steps }: { steps: ClearingStep[] }) {
  const { words } = useWords();
  return (
    <StepList
      steps={steps.map(({ code, state, at }) => ({
        words: words.clearingStatus[code],
        state,
        note: at && sayDay(at, serviceNow(), words),
      }))}
    />
  );
}
