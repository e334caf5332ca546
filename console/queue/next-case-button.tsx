import { Button } from 'antd';
import { useWords } from '../words/language';

interface NextCaseButtonProps {
  claimNext: () => void;
  claiming: boolean;
  autoFocus?: boolean;
}

/** The one main action of the queue; `N` does the same. */
export function NextCaseButton({ claimNext, claiming, autoFocus }: NextCaseButtonProps) {
  const { words } = useWords();
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
      {words.queue.next} <kbd aria-hidden>N</kbd>
    </Button>
  );
}
