import { Text } from '@tarojs/components';
import { fill } from '../../domain/words';
import { useWords } from '../words/use-words';

/** How many messages are unread; beyond two digits it says only that there are more. */
export function UnreadBadge({ count }: { count: number }) {
  const { words } = useWords();
  return (
    <Text className="badge is-count" aria-label={fill(words.me.unread, { count })}>
      {count > 99 ? '99+' : count}
    </Text>
  );
}
