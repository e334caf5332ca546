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

/** The way to a newer card: what came of the one sent in, the one thing to do where it is due, else a row among others (R18). */
export function RenewalEntry({ account, verification, realName }: RenewalEntryProps) {
  const { words } = useWords();
  const said = sayRenewal(verification, realName.verifiedAt, words.home);
  const draft = renewalKeeper.of(account.id);
  const title = draft && isBegun(draft) ? words.renewal.resume : words.renewal.renew;
  const goForm = () => Taro.navigateTo({ url: pages.renewalForm });
  if (!said && realName.documentState !== 'valid') return <MainButton id="renew" words={title} onPress={goForm} />;
  return (
    <CellGroup>
      <Cell
        id="renew"
        title={said ? words.renewal.renew : title}
        value={said}
        onPress={said ? () => Taro.navigateTo({ url: pages.status }) : goForm}
      />
    </CellGroup>
  );
}

/** Of a verified person an attempt that was not approved is a renewal; one due before this real name began was of an earlier one. */
function sayRenewal(
  verification: Me['verification'],
  since: string,
  { inReviewTitle, refusedTitle }: { inReviewTitle: string; refusedTitle: string },
): string | undefined {
  if (verification?.status === 'pending') return inReviewTitle;
  return verification?.status === 'rejected' && verification.dueAt > since ? refusedTitle : undefined;
}
