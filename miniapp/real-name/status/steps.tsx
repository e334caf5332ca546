import type { VerificationStep } from '../../../domain/contract/verification';
import { StepList } from '../../components/step-list';
import { serviceNow } from '../../service/service';
import { sayDay } from '../words/say-date';
import { useWords } from '../words/use-words';

/** Submitted, in review, result; or submitted and withdrawn. */
export function Steps({ steps }: { steps: VerificationStep[] }) {
  const { words } = useWords();
  return (
    <StepList
      steps={steps.map(({ code, state, at }) => ({
        words: words.status[code],
        state,
        note: at && sayDay(at, serviceNow(), words),
      }))}
    />
  );
}
