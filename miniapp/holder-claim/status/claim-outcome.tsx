import type { HolderClaim } from '../../../domain/contract/holder-claim';
import { proofHours } from '../../../domain/holder-claim/holder-proof';
import { fill } from '../../../domain/words';
import { PromisedDate } from '../../components/promised-date';
import { Result, type ResultProps } from '../../components/result';
import { sayDay, sayMoment } from '../../real-name/words/say-date';
import { serviceNow } from '../../service/service';
import { sayStatus } from '../words/say-status';
import { type HolderClaimWords, useWords } from '../words/use-words';

/** The head of the status page: one sign, one word, one sentence. */
export function ClaimOutcome({ claim }: { claim: HolderClaim }) {
  const { words } = useWords();
  const now = serviceNow();
  const moment = claim.status === 'announced' ? claim.objectionUntil : claim.provedUntil;
  const values = {
    date: sayDay(claim.dueAt, now, words),
    moment: moment ? sayMoment(moment, now, words) : '',
    hours: proofHours,
  };
  const inReview = claim.status === 'pending' || claim.status === 'disputed' || claim.status === 'clearing';
  const late = fill(words.claimStatus.late, values);
  const { note, ...look } = lookOf(claim, now, words);
  // Where its date was missed, the new one stands in the apology.
  const notes = inReview && claim.timesMissed > 0 ? [] : [fill(note, values)];
  return (
    <>
      <Result id="outcome" {...look} title={sayStatus(claim, words)} notes={notes} />
      {inReview && <PromisedDate request={claim} words={{ late, weekendsOnly: words.status.weekendsOnly }} />}
    </>
  );
}

type Look = Pick<ResultProps, 'icon' | 'mood'> & { note: string };

function lookOf(
  { status, proofExpired, accounts, objectionUntil }: HolderClaim,
  now: Date,
  { claimStatus }: HolderClaimWords,
): Look {
  const waits = { icon: 'clock', mood: 'waiting' } as const;
  switch (status) {
    case 'pending':
      return { ...waits, note: claimStatus.pendingNote };
    case 'proved':
      if (proofExpired) return { icon: 'clock', mood: 'grey', note: claimStatus.expiredNote };
      return { icon: 'success', note: accounts.length === 0 ? claimStatus.freeNote : claimStatus.provedNote };
    case 'announced':
      return { ...waits, note: isPast(objectionUntil, now) ? claimStatus.heldUpNote : claimStatus.announcedNote };
    case 'disputed':
      return { ...waits, note: claimStatus.disputedNote };
    case 'clearing':
      return { ...waits, note: claimStatus.clearingNote };
    case 'cleared':
      return { icon: 'success', note: claimStatus.clearedNote };
    case 'rejected':
      return { icon: 'alert', mood: 'bad', note: claimStatus.rejectedNote };
    case 'withdrawn':
      return { icon: 'alert', mood: 'grey', note: claimStatus.withdrawnNote };
  }
}

/** Its time is over, and it has not begun: something holds it up. */
function isPast(objectionUntil: string | null, now: Date): boolean {
  return objectionUntil !== null && new Date(objectionUntil) <= now;
}
