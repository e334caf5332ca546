import type { Me } from '../../domain/contract/account';
import { useWords } from '../words/use-words';
import { ActivityLink } from './activity-link';
import { Notice } from './notice';

/** That nothing can be changed now, said before the person fills in what would be refused (R29). */
export function FrozenNotice({ since }: { since: Me['frozenSince'] }) {
  const { words } = useWords();
  if (since === null) return null;
  return (
    <Notice id="frozen" kind="warning">
      {words.account.frozen}
      <ActivityLink />
    </Notice>
  );
}
