import { View } from '@tarojs/components';
import { isActiveClearing } from '../../../domain/clearing/clearing-states';
import type { Clearing } from '../../../domain/contract/clearing-request';
import { fill } from '../../../domain/words';
import { Icon, type IconName } from '../../components/icon';
import { Notice } from '../../components/notice';
import { sayDay } from '../../real-name/words/say-date';
import { serviceNow } from '../../service/service';
import { type ClearingWords, useWords } from '../words/use-words';

/** The head of the status page: one sign, one word, one sentence. */
export function ClearingOutcome({ current }: { current: Clearing }) {
  const { words } = useWords();
  const { icon, kind, title, note } = saying(current, words);
  const date = sayDay(current.dueAt, serviceNow(), words);
  const inReview = isActiveClearing(current.status);
  const isLate = inReview && current.timesMissed > 0;
  return (
    <>
      <View className="result">
        <Icon name={icon} className={`result-icon ${kind}`} />
        <View id="outcome" className="result-title" role="heading" aria-level="2">
          {title}
        </View>
        <View id="outcome-note" className="result-note">
          {fill(isLate ? words.clearingStatus.unchanged : note, { date })}
        </View>
      </View>
      {isLate && (
        <Notice id="apology" kind="warning">
          {fill(words.clearingStatus.late, { date })}
        </Notice>
      )}
      {inReview && current.countedBy === 'weekends-only' && (
        <Notice id="weekends-only" kind="info">
          {words.status.weekendsOnly}
        </Notice>
      )}
      {inReview && <Notice kind="info">{words.clearingStatus.keep}</Notice>}
    </>
  );
}

interface Saying {
  icon: IconName;
  kind: string;
  title: string;
  note: string;
}

function saying({ status }: Clearing, { clearingStatus }: ClearingWords): Saying {
  switch (status) {
    case 'pending':
      return {
        icon: 'clock',
        kind: 'is-waiting',
        title: clearingStatus.pendingTitle,
        note: clearingStatus.pendingNote,
      };
    case 'awaiting-second':
      return { icon: 'clock', kind: 'is-waiting', title: clearingStatus.secondTitle, note: clearingStatus.secondNote };
    case 'cleared':
      return { icon: 'success', kind: '', title: clearingStatus.clearedTitle, note: clearingStatus.clearedNote };
    case 'rejected':
      return { icon: 'alert', kind: 'is-bad', title: clearingStatus.rejectedTitle, note: clearingStatus.rejectedNote };
    case 'withdrawn':
      return {
        icon: 'alert',
        kind: 'is-grey',
        title: clearingStatus.withdrawnTitle,
        note: clearingStatus.withdrawnNote,
      };
  }
}
