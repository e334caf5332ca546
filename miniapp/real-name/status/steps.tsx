import type { RequestStep } from '../../../domain/contract/reviewed-request';
import { StepList } from '../../components/step-list';
import { serviceNow } from '../../service/service';
import { useWords } from '../../words/use-words';
import { sayDay } from '../words/say-date';

interface StepsProps<Code extends string> {
  steps: readonly RequestStep<Code>[];
  /** What each step is called. */
  words: Readonly<Record<Code, string>>;
}

/** How far something is that people decide, each step with the day on which it was done. */
export function Steps<Code extends string>({ steps, words: said }: StepsProps<Code>) {
  const { words } = useWords();
  return (
    <StepList
      steps={steps.map(({ code, state, at }) => ({
        words: said[code],
        state,
        note: at && sayDay(at, serviceNow(), words),
      }))}
    />
  );
}
