import type { Objection } from '../../../domain/contract/holder-claim';
import { fill } from '../../../domain/words';
import { Result, type ResultProps } from '../../components/result';
import { sayDay, sayMoment } from '../../real-name/words/say-date';
import { serviceNow } from '../../service/service';
import { type ObjectionWords, useWords } from '../words/use-words';

/** How the announced clearing stands for this account: one sign, one word, one sentence. */
export function ObjectionOutcome({ objection }: { objection: Objection }) {
  const { words } = useWords();
  const now = serviceNow();
  const { note, ...look } = lookOf(objection, now, words);
  const moment = sayMoment(objection.objectionUntil, now, words);
  const date = sayDay(objection.dueAt ?? objection.objectionUntil, now, words);
  return <Result id="outcome" {...look} notes={[fill(note, { moment, date })]} />;
}

function lookOf(
  { status, objectionUntil }: Objection,
  now: Date,
  { objection }: ObjectionWords,
): Required<Pick<ResultProps, 'icon' | 'title'>> & Pick<ResultProps, 'mood'> & { note: string } {
  switch (status) {
    case 'open':
      return {
        icon: 'alert',
        mood: 'bad',
        title: objection.openTitle,
        // Past its time it may still object, while something holds the clearing up.
        note: now < new Date(objectionUntil) ? objection.openNote : objection.openLateNote,
      };
    case 'objected':
      return { icon: 'clock', mood: 'waiting', title: objection.objectedTitle, note: objection.objectedNote };
    case 'passed':
      return { icon: 'clock', mood: 'waiting', title: objection.passedTitle, note: objection.passedNote };
    case 'overruled':
      return { icon: 'clock', mood: 'waiting', title: objection.overruledTitle, note: objection.overruledNote };
    case 'ended':
      return { icon: 'success', title: objection.endedTitle, note: objection.endedNote };
    case 'cleared':
      return { icon: 'alert', mood: 'grey', title: objection.clearedTitle, note: objection.clearedNote };
  }
}
