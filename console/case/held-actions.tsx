import type { Case } from '../../domain/contract/case';
import { PassOn } from '../queue/passage/pass-on';
import { useShortcuts } from '../shortcuts/use-shortcuts';
import { useWords } from '../words/language';
import { ActionBar } from './action-bar';
import { decisionWords } from './decision-words';
import { useLeaseRenewal } from './use-lease-renewal';
import { useRelease } from './use-release';
import type { ReviewWork } from './use-review-work';

interface HeldActionsProps {
  reviewCase: Case;
  /** The server's time, ticking. */
  now: number;
  barred: boolean;
  /** Absent where there is nothing to decide so: two opinions are settled instead. */
  refuse: (() => void) | undefined;
  /** Absent where there is nothing that could be approved. */
  approve: (() => void) | undefined;
  dialogs: Pick<ReviewWork, 'dialog' | 'open' | 'close'>;
  /** No dialog is open. */
  shortcuts: boolean;
}

/** What the holder of a case can do with it, by button or key; the hold is prolonged while they work. */
export function HeldActions({ reviewCase, now, barred, refuse, approve, dialogs, shortcuts }: HeldActionsProps) {
  const { words } = useWords();
  const release = useRelease(reviewCase.id);
  const renewal = useLeaseRenewal(reviewCase, now);
  useShortcuts(
    {
      a: () => approve?.(),
      r: () => refuse?.(),
      l: () => release.mutate(),
    },
    shortcuts,
  );
  return (
    <ActionBar
      leftMs={Date.parse(reviewCase.holder?.leaseUntil ?? '') - now}
      renew={() => renewal.mutate()}
      renewing={renewal.isPending}
      renewFailed={renewal.isError}
      release={() => release.mutate()}
      releasing={release.isPending}
      passOn={<PassOn held={reviewCase} {...dialogs} shortcuts={shortcuts} />}
      barred={barred}
      words={decisionWords(reviewCase, words)}
      refuse={refuse}
      approve={approve}
    />
  );
}
