import { Text, View } from '@tarojs/components';
import { beijingMinute } from '../../../domain/calendar/civil-date';
import type { Notice } from '../../../domain/contract/notice';
import { Pressable } from '../../components/pressable';
import { placeOf } from '../../places';
import { useWords } from '../words/use-words';

interface NoticeEntryProps {
  notice: Notice;
  onOpen: (notice: Notice) => void;
}

/** One message: what and when, whether it was read, and where it leads. */
export function NoticeEntry({ notice, onOpen }: NoticeEntryProps) {
  const { words } = useWords();
  const { id, title, body, createdAt } = notice;
  const unread = notice.readAt === null;
  const leadsOn = placeOf(notice.action) !== undefined;
  const className = `entry ${unread ? 'is-unread' : ''}`;
  const content = (
    <>
      <View className="entry-head">
        <View className="entry-title">
          {unread && <Text className="badge is-bad">{words.inbox.new}</Text>}
          {title}
        </View>
        <View className="entry-time">{beijingMinute(new Date(createdAt)).slice(11)}</View>
      </View>
      <View className="message-foot">
        <View className="message-body">{body}</View>
        {leadsOn && <View className="chevron" />}
      </View>
    </>
  );
  if (!leadsOn && !unread)
    return (
      <View id={`notice-${id}`} className={className}>
        {content}
      </View>
    );
  return (
    <Pressable id={`notice-${id}`} className={className} onPress={() => onOpen(notice)}>
      {content}
    </Pressable>
  );
}
