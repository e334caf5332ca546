import { Button } from 'antd';
import { fill } from '../../domain/words';
import { useWords } from '../words/language';
import { useLastWork } from './last-queue';
import { workWords } from './work-words';

interface NextCaseButtonProps {
  claimNext: () => void;
  claiming: boolean;
  autoFocus?: boolean;
}

/** The one main action of the queue; `N` does the same. */
export function NextCaseButton({ claimNext, claiming, autoFocus }: NextCaseButtonProps) {
  const { queue } = useWords().words;
  const work = useLastWork();
  const narrowed = workWords(work, queue);
  return (
    <Button
      id="next-case"
      type="primary"
      size="large"
      loading={claiming}
      onClick={claimNext}
      autoFocus={autoFocus}
      aria-keyshortcuts="n"
    >
      {narrowed ? fill(queue.nextOfKind, { kind: narrowed }) : queue.next} <kbd aria-hidden>N</kbd>
    </Button>
  );
}
