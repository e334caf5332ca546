import type { Verification } from '../../../domain/contract/verification';
import { fill } from '../../../domain/words';
import { PromisedDate } from '../../components/promised-date';
import { Result, type ResultProps } from '../../components/result';
import { serviceNow } from '../../service/service';
import { sayDay } from '../words/say-date';
import { type RealNameWords, useWords } from '../words/use-words';

/** The head of the status page: one sign, one word, one sentence. */
export function Outcome({ current }: { current: Verification }) {
  const { words } = useWords();
  const date = sayDay(current.dueAt, serviceNow(), words);
  const { late, weekendsOnly } = words.status;
  return (
    <>
      <Result id="outcome" {...saying(current, date, words)} />
      {current.status === 'pending' && (
        <PromisedDate request={current} words={{ late: fill(late, { date }), weekendsOnly }} />
      )}
    </>
  );
}

function saying(current: Verification, date: string, words: RealNameWords): ResultProps {
  const { status } = words;
  switch (current.status) {
    case 'pending': {
      const notes = current.timesMissed > 0 ? [] : [fill(status.due, { date })];
      return { icon: 'clock', mood: 'waiting', title: status.pendingTitle, notes };
    }
    case 'approved':
      if (current.clearedAt) {
        const cleared = fill(status.clearedNote, { date: sayDay(current.clearedAt, serviceNow(), words) });
        return { icon: 'alert', mood: 'grey', title: status.clearedTitle, notes: [cleared] };
      }
      return { icon: 'success', title: status.approvedTitle, notes: [status.approvedNote] };
    case 'rejected': {
      // Typing it again helps only where the number was wrong; the ways on stand with the reason.
      const isBound = current.rejection?.reasons.some(({ code }) => code === 'identity_already_bound');
      const note = isBound ? status.boundNote : status.rejectedNote;
      return { icon: 'alert', mood: 'bad', title: status.rejectedTitle, notes: [note] };
    }
    case 'withdrawn':
      return { icon: 'alert', mood: 'grey', title: status.withdrawnTitle, notes: [status.withdrawnNote] };
  }
}
