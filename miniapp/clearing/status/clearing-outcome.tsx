import { isActiveClearing } from '../../../domain/clearing/clearing-states';
import type { Clearing } from '../../../domain/contract/clearing-request';
import { fill } from '../../../domain/words';
import { Notice } from '../../components/notice';
import { PromisedDate } from '../../components/promised-date';
import { Result, type ResultProps } from '../../components/result';
import { sayDay } from '../../real-name/words/say-date';
import { serviceNow } from '../../service/service';
import { type ClearingWords, useWords } from '../words/use-words';

/** The head of the status page: one sign, one word, one sentence. */
export function ClearingOutcome({ current }: { current: Clearing }) {
  const { words } = useWords();
  const { clearingStatus, status } = words;
  const date = sayDay(current.dueAt, serviceNow(), words);
  return (
    <>
      <Result id="outcome" {...saying(current, date, words)} />
      {isActiveClearing(current.status) && (
        <>
          <PromisedDate
            request={current}
            words={{ late: fill(clearingStatus.late, { date }), weekendsOnly: status.weekendsOnly }}
          />
          <Notice kind="info">{clearingStatus.keep}</Notice>
        </>
      )}
    </>
  );
}

function saying({ status, timesMissed }: Clearing, date: string, { clearingStatus }: ClearingWords): ResultProps {
  const waiting = (title: string, note: string): ResultProps => ({
    icon: 'clock',
    mood: 'waiting',
    title,
    notes: [timesMissed > 0 ? clearingStatus.unchanged : fill(note, { date })],
  });
  switch (status) {
    case 'pending':
      return waiting(clearingStatus.pendingTitle, clearingStatus.pendingNote);
    case 'awaiting-second':
      return waiting(clearingStatus.secondTitle, clearingStatus.secondNote);
    case 'cleared':
      return { icon: 'success', title: clearingStatus.clearedTitle, notes: [clearingStatus.clearedNote] };
    case 'rejected':
      return { icon: 'alert', mood: 'bad', title: clearingStatus.rejectedTitle, notes: [clearingStatus.rejectedNote] };
    case 'withdrawn':
      return {
        icon: 'alert',
        mood: 'grey',
        title: clearingStatus.withdrawnTitle,
        notes: [clearingStatus.withdrawnNote],
      };
  }
}
