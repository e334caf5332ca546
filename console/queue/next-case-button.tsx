import { Button } from 'antd';
import { fill } from '../../domain/words';
import { useWords } from '../words/language';
import { useLastKind } from './last-queue';

interface NextCaseButtonProps {
  claimNext: () => void;
  claiming: boolean;
  autoFocus?: boolean;
}

/** The one main action of the queue; `N` does the same. */
export function NextCaseButton({ claimNext, claiming, autoFocus }: NextCaseButtonProps) {
  const { queue } = useWords().words;
  const kind = useLastKind();
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
      {kind ? fill(queue.nextOfKind, { kind: queue.kinds[kind] }) : queue.next} <kbd aria-hidden>N</kbd>
    </Button>
  );
}
