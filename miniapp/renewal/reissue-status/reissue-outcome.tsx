import type { Reissue } from '../../../domain/contract/reissue';
import type { VerificationStatus } from '../../../domain/verification/verification-states';
import { fill } from '../../../domain/words';
import { PromisedDate } from '../../components/promised-date';
import { Result, type ResultProps } from '../../components/result';
import { sayDay } from '../../real-name/words/say-date';
import { serviceNow } from '../../service/service';
import { sayReissueStatus } from '../words/say-status';
import { sayUntil } from '../words/say-until';
import { useWords } from '../words/use-words';

const looks: Readonly<Record<VerificationStatus, Pick<ResultProps, 'icon' | 'mood'>>> = {
  pending: { icon: 'clock', mood: 'waiting' },
  approved: { icon: 'success' },
  rejected: { icon: 'alert', mood: 'bad' },
  withdrawn: { icon: 'alert', mood: 'grey' },
};

/** The head of the status page: one sign, one word, one sentence. */
export function ReissueOutcome({ current }: { current: Reissue }) {
  const { words } = useWords();
  const said = words.reissueStatus;
  const date = sayDay(current.dueAt, serviceNow(), words);
  const note: Readonly<Record<VerificationStatus, string>> = {
    pending: fill(said.pendingNote, { date }),
    approved: fill(said.approvedNote, { date: sayUntil(current.heldOpenUntil, words) }),
    rejected: said.rejectedNote,
    withdrawn: said.withdrawnNote,
  };
  const pending = current.status === 'pending';
  // Where its date was missed, the new one stands in the apology.
  const notes = pending && current.timesMissed > 0 ? [] : [note[current.status]];
  return (
    <>
      <Result id="outcome" {...looks[current.status]} title={sayReissueStatus(current.status, words)} notes={notes} />
      {pending && (
        <PromisedDate
          request={current}
          words={{ late: fill(said.late, { date }), weekendsOnly: words.status.weekendsOnly }}
        />
      )}
    </>
  );
}
