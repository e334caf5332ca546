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
  const { status, renewal } = words;
  const isRenewal = current.kind === 'renewal';
  const said = isRenewal ? renewal : status;
  // What is in force stays so until the newer card is approved (R18).
  const unaffected = isRenewal ? [renewal.unaffected] : [];
  switch (current.status) {
    case 'pending': {
      const due = current.timesMissed > 0 ? [] : [fill(status.due, { date })];
      return { icon: 'clock', mood: 'waiting', title: said.pendingTitle, notes: [...due, ...unaffected] };
    }
    case 'approved':
      if (current.clearedAt) {
        const cleared = fill(status.clearedNote, { date: sayDay(current.clearedAt, serviceNow(), words) });
        return { icon: 'alert', mood: 'grey', title: status.clearedTitle, notes: [cleared] };
      }
      return { icon: 'success', title: said.approvedTitle, notes: [said.approvedNote] };
    case 'rejected': {
      // Typing it again helps only where the number was wrong; the ways on stand with the reason.
      const isBound = current.rejection?.reasons.some(({ code }) => code === 'identity_already_bound');
      const note = isBound ? status.boundNote : said.rejectedNote;
      return { icon: 'alert', mood: 'bad', title: said.rejectedTitle, notes: [note, ...unaffected] };
    }
    case 'withdrawn':
      return { icon: 'alert', mood: 'grey', title: said.withdrawnTitle, notes: [said.withdrawnNote, ...unaffected] };
  }
}
