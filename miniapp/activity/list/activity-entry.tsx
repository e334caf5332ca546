import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { isLook, isReportable } from '../../../domain/activity/activity-kinds';
import { beijingMinute } from '../../../domain/calendar/civil-date';
import type { ActivityReport } from '../../../domain/contract/activity';
import { fill } from '../../../domain/words';
import { Pressable } from '../../components/pressable';
import { pages } from '../../pages';
import { type ActivityWords, useWords } from '../words/use-words';
import type { Entry, Happening } from './gather-entries';
import { NotMe } from './not-me';

interface ActivityEntryProps {
  entry: Entry;
  /** A frozen account needs no second report. */
  frozen: boolean;
  onReported: (report: ActivityReport) => void;
}

/** One thing that happened: what, when and from where; and the way to say that it was somebody else (R29). */
export function ActivityEntry({ entry: { happening, times }, frozen, onReported }: ActivityEntryProps) {
  const { words } = useWords();
  const { id, at, kind, title, report } = happening;
  return (
    <View id={`activity-${id}`} className="entry">
      <View className="entry-head">
        <View className="entry-title">{times === 1 ? title : fill(words.activity.times, { title, count: times })}</View>
        <View className="entry-time">{beijingMinute(new Date(at)).slice(11)}</View>
      </View>
      <View className="happening-foot">
        <View className="happening-place">{sayWhere(happening, words)}</View>
        {isLook(kind) && (
          <Pressable
            id={`looks-${id}`}
            className="text-button"
            onPress={() => void Taro.navigateTo({ url: pages.looks })}
          >
            {words.activity.looks}
          </Pressable>
        )}
        {isReportable(kind) && !frozen && !report && <NotMe id={id} onReported={onReported} />}
      </View>
      {report && <View className={`happening-report is-${report.status}`}>{report.words}</View>}
    </View>
  );
}

function sayWhere({ by, place }: Happening, { activity }: ActivityWords): string {
  if (by === 'staff') return activity.byStaff;
  if (by === 'system') return activity.bySystem;
  if (!place) return activity.placeUnknown;
  return [place.device, place.region, place.network].filter(Boolean).join(' · ');
}
