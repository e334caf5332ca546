import { useState } from 'react';
import { errorWords, isProblem, isSignedOut } from '../../api/api-error';
import { withdrawClearing } from '../../api/clearing-api';
import { Dialog } from '../../components/dialog';
import { MainButton } from '../../components/main-button';
import { Notice } from '../../components/notice';
import { askToSignIn } from '../../session/sign-in';
import { useWords } from '../words/use-words';

interface ClearingWithdrawalProps {
  id: string;
  onWithdrawn: () => Promise<void>;
}

/** Takes the request back after asking, until it is decided. */
export function ClearingWithdrawal({ id, onWithdrawn }: ClearingWithdrawalProps) {
  const { words, language } = useWords();
  const [asking, setAsking] = useState(false);
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  async function withdraw() {
    setAsking(false);
    setRunning(true);
    setFailure(null);
    try {
      await withdrawClearing(id);
      await onWithdrawn();
    } catch (error) {
      // Decided meanwhile: the page shows what came of it.
      if (isProblem(error, 'clearing_decided')) await onWithdrawn();
      else if (isSignedOut(error)) askToSignIn();
      else setFailure(error);
    } finally {
      setRunning(false);
    }
  }
  return (
    <>
      {failure !== null && <Notice kind="error">{errorWords(failure, language)}</Notice>}
      <MainButton
        id="withdraw"
        kind="warn"
        words={words.clearingStatus.withdraw}
        running={running && words.clearingStatus.withdrawing}
        onPress={() => setAsking(true)}
      />
      {asking && (
        <Dialog
          title={words.clearingStatus.withdrawQuestion}
          note={words.clearingStatus.withdrawNote}
          confirm={words.clearingStatus.withdraw}
          onConfirm={withdraw}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
