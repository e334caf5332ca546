import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ClaimedAccount } from '../../../domain/contract/holder-claim';
import { closedAccountObjectionDays } from '../../../domain/holder-claim/objection';
import { fill } from '../../../domain/words';
import { isProblem, isSignedOut } from '../../api/api-error';
import { askForClearing } from '../../api/holder-claim-api';
import { Dialog } from '../../components/dialog';
import { FailureNotice } from '../../components/failure-notice';
import { MainButton } from '../../components/main-button';
import { isWeb } from '../../platform';
import { useObjectionDays } from '../../service/use-objection-days';
import { askToSignIn, signOut } from '../../session/sign-in';
import { useWords } from '../words/use-words';

interface AccountChoiceProps {
  claimId: string;
  account: ClaimedAccount;
  onChange: () => Promise<void>;
}

/** What the proved holder does about the account: go on with it, or ask that its real name be cleared. Either asks first. */
export function AccountChoice({ claimId, account, onChange }: AccountChoiceProps) {
  const { claimAccounts } = useWords().words;
  const [asking, setAsking] = useState<'use' | 'clear' | null>(null);
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const name = { account: account.maskedNickname };
  const usual = useObjectionDays();
  const days = account.closed ? Math.min(usual, closedAccountObjectionDays) : usual;

  async function clear() {
    setAsking(null);
    setRunning(true);
    setFailure(null);
    try {
      await askForClearing(claimId, { accountId: account.id });
      await onChange();
    } catch (error) {
      if (isSignedOut(error)) return askToSignIn();
      setFailure(error);
      // The proof has run out, or nobody is bound any more: the page shows what is true now.
      if (isProblem(error, 'holder_claim_not_proved') || isProblem(error, 'identity_free')) await onChange();
    } finally {
      setRunning(false);
    }
  }

  return (
    <>
      <FailureNotice id="clear-problem" error={failure} />
      <MainButton id="use-account" words={claimAccounts.use} disabled={running} onPress={() => setAsking('use')} />
      <MainButton
        id="clear-account"
        kind="warn"
        words={claimAccounts.clear}
        running={running && claimAccounts.clearing}
        onPress={() => setAsking('clear')}
      />
      <View className="small-note">{claimAccounts.lost}</View>
      {asking === 'use' && (
        <Dialog
          title={fill(claimAccounts.useQuestion, name)}
          // In the app it is the app that says who is signed in.
          note={fill(isWeb ? claimAccounts.useNote : claimAccounts.useNoteInApp, name)}
          confirm={isWeb ? claimAccounts.useConfirm : claimAccounts.understood}
          onConfirm={isWeb ? signOut : () => setAsking(null)}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'clear' && (
        <Dialog
          title={fill(claimAccounts.clearQuestion, name)}
          note={fill(claimAccounts.clearNote, { days })}
          confirm={claimAccounts.clearConfirm}
          onConfirm={clear}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}
