import { Button, type ButtonProps } from 'antd';
import { useWords } from '../words/language';
import { useClaimThis } from './use-claim-this';

/** Takes this very case, whatever comes next in the queue. */
export function ClaimThisButton({ id, ...look }: { id: string } & Pick<ButtonProps, 'size' | 'autoFocus'>) {
  const { words } = useWords();
  const { claimThis, claiming } = useClaimThis(id);
  return (
    <Button
      id={`claim-${id}`}
      {...look}
      loading={claiming}
      onClick={(event) => {
        // In a row of the queue, a click beside it opens the case.
        event.stopPropagation();
        claimThis();
      }}
    >
      {words.queue.claimThis}
    </Button>
  );
}
