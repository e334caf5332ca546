import { View } from '@tarojs/components';
import type { Verification } from '../../../domain/contract/verification';
import { fill } from '../../../domain/words';
import { Icon, type IconName } from '../../components/icon';
import { Notice } from '../../components/notice';
import { serviceNow } from '../../service/service';
import { sayDay } from '../words/say-date';
import { type RealNameWords, useWords } from '../words/use-words';

/** The head of the status page: one sign, one word, one sentence. */
export function Outcome({ current }: { current: Verification }) {
  const { words } = useWords();
  const { icon, kind, title, note } = saying(current, words);
  return (
    <>
      <View className="result">
        <Icon name={icon} className={`result-icon ${kind}`} />
        <View id="outcome" className="result-title" role="heading" aria-level="2">
          {title}
        </View>
        {note && (
          <View id="outcome-note" className="result-note">
            {note}
          </View>
        )}
      </View>
      {current.status === 'pending' && <PromisedDate current={current} />}
    </>
  );
}

function saying(
  current: Verification,
  words: RealNameWords,
): { icon: IconName; kind: string; title: string; note: string | null } {
  const { status } = words;
  switch (current.status) {
    case 'pending': {
      const date = sayDay(current.dueAt, serviceNow(), words);
      const note = current.timesMissed > 0 ? null : fill(status.due, { date });
      return { icon: 'clock', kind: 'is-waiting', title: status.pendingTitle, note };
    }
    case 'approved':
      if (current.clearedAt) {
        const note = fill(status.clearedNote, { date: sayDay(current.clearedAt, serviceNow(), words) });
        return { icon: 'alert', kind: 'is-grey', title: status.clearedTitle, note };
      }
      return { icon: 'success', kind: '', title: status.approvedTitle, note: status.approvedNote };
    case 'rejected': {
      // Typing it again helps only where the number was wrong; the ways on stand with the reason.
      const isBound = current.rejection?.reasons.some(({ code }) => code === 'identity_already_bound');
      const note = isBound ? status.boundNote : status.rejectedNote;
      return { icon: 'alert', kind: 'is-bad', title: status.rejectedTitle, note };
    }
    case 'withdrawn':
      return { icon: 'alert', kind: 'is-grey', title: status.withdrawnTitle, note: status.withdrawnNote };
  }
}

/** Where a date was missed an apology is owed; where it may still move, that is said (R5). */
function PromisedDate({ current }: { current: Verification }) {
  const { words } = useWords();
  const date = sayDay(current.dueAt, serviceNow(), words);
  return (
    <>
      {current.timesMissed > 0 && (
        <Notice id="apology" kind="warning">
          {fill(words.status.late, { date })}
        </Notice>
      )}
      {current.countedBy === 'weekends-only' && (
        <Notice id="weekends-only" kind="info">
          {words.status.weekendsOnly}
        </Notice>
      )}
    </>
  );
}
