import { Fragment } from 'react';
import type { ClaimedAccount, HolderClaim } from '../../../domain/contract/holder-claim';
import { fill } from '../../../domain/words';
import { Cell } from '../../components/cell';
import { CellGroup } from '../../components/cell-group';
import { Notice } from '../../components/notice';
import { sayDay } from '../../real-name/words/say-date';
import { serviceNow } from '../../service/service';
import { useWords } from '../words/use-words';
import { AccountChoice } from './account-choice';

interface AccountCardsProps {
  claim: HolderClaim;
  onChange: () => Promise<void>;
}

/** The account that is bound to the identity, masked, and, while the proof is good, both ways on (R8, R25). */
export function AccountCards({ claim, onChange }: AccountCardsProps) {
  const mayChoose = claim.status === 'proved' && !claim.proofExpired;
  return (
    <>
      {claim.accounts.map((account) => (
        <Fragment key={account.id}>
          <AccountCard account={account} />
          {mayChoose && <AccountChoice claimId={claim.id} account={account} onChange={onChange} />}
        </Fragment>
      ))}
    </>
  );
}

function AccountCard({ account }: { account: ClaimedAccount }) {
  const { words } = useWords();
  const { claimAccounts } = words;
  const { maskedNickname, phoneTail, verifiedAt, closed, hostSilent } = account;
  const phone = phoneTail === null ? claimAccounts.phoneUnknown : fill(claimAccounts.phoneTail, { tail: phoneTail });
  const inUse = closed ? claimAccounts.closed : claimAccounts.inUse;
  return (
    <>
      {hostSilent && <Notice kind="info">{claimAccounts.hostSilent}</Notice>}
      <CellGroup title={claimAccounts.title}>
        <Cell id="claimed-account" title={claimAccounts.account} value={maskedNickname} />
        <Cell title={claimAccounts.phone} value={phone} />
        <Cell title={claimAccounts.verifiedAt} value={sayDay(verifiedAt, serviceNow(), words)} />
        <Cell title={claimAccounts.state} value={hostSilent ? claimAccounts.stateUnknown : inUse} />
      </CellGroup>
    </>
  );
}
