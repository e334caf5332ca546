import { Text } from '@tarojs/components';
import type { Me } from '../../domain/contract/account';
import { useWords } from '../words/use-words';

/** Where the account stands with its real name, in one or two words. */
export function RealNameBadge({ me }: { me: Me }) {
  const { words } = useWords();
  const { realName } = me;
  if (realName.status === 'active' && ['grace', 'suspended'].includes(realName.documentState))
    return <Text className="badge is-bad">{words.me.expired}</Text>;
  if (realName.status === 'active') return <Text className="badge is-good">{words.me.verified}</Text>;
  if (me.verification?.status === 'pending') return <Text className="badge">{words.me.inReview}</Text>;
  if (me.verification?.status === 'rejected') return <Text className="badge is-bad">{words.me.refused}</Text>;
  return <Text className="badge">{words.me.unverified}</Text>;
}
