import Taro from '@tarojs/taro';
import type { Me, RealName } from '../../../domain/contract/account';
import { Cell } from '../../components/cell';
import { CellGroup } from '../../components/cell-group';
import { MainButton } from '../../components/main-button';
import { isBegun } from '../../draft/keep-draft';
import { renewalKeeper } from '../../draft/renewal-draft';
import { pages } from '../../pages';
import { useWords } from '../words/use-words';

interface RenewalEntryProps extends Pick<Me, 'account' | 'verification'> {
  realName: Extract<RealName, { status: 'active' }>;
}

/**
 * The way to a newer card (R18): the one button where a card expires and something is to be done, else a row among others; to how far
 * the one sent in is, or why it was refused, before the form.
 */
export function RenewalEntry({ account, verification, realName }: RenewalEntryProps) {
  const { home, renewal } = useWords().words;
  const pending = verification?.status === 'pending';
  // What was due before this real name began was of an earlier one.
  const refused = verification?.status === 'rejected' && verification.dueAt > realName.verifiedAt;
  const url = pending || refused ? pages.status : pages.renewalForm;
  const go = () => Taro.navigateTo({ url });
  const draft = renewalKeeper.of(account.id);
  const title = draft && isBegun(draft) ? renewal.resume : renewal.renew;
  if (realName.documentState !== 'valid' && !pending)
    return <MainButton id="renew" words={refused ? renewal.seeReasons : title} onPress={go} />;
  const standing = pending ? home.inReviewTitle : refused ? home.refusedTitle : undefined;
  return (
    <CellGroup>
      <Cell id="renew" title={standing ? renewal.renew : title} value={standing} onPress={go} />
    </CellGroup>
  );
}
