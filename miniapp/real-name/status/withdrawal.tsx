import { useState } from 'react';
import { errorWords, isProblem, isSignedOut } from '../../api/api-error';
import { withdrawVerification } from '../../api/verification-api';
import { Dialog } from '../../components/dialog';
import { MainButton } from '../../components/main-button';
import { Notice } from '../../components/notice';
import { askToSignIn } from '../../session/sign-in';
import { useWords } from '../words/use-words';

interface WithdrawalProps {
  id: string;
  onWithdrawn: () => Promise<void>;
}

/** Takes the submission back after asking (R6). */
export function Withdrawal({ id, onWithdrawn }: WithdrawalProps) {
  const { words, language } = useWords();
  const [asking, setAsking] = useState(false);
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  async function withdraw() {
    setAsking(false);
    setRunning(true);
    setFailure(null);
    try {
      await withdrawVerification(id);
      await onWithdrawn();
    } catch (error) {
      // Decided meanwhile: the page shows what came of it.
      if (isProblem(error, 'verification_decided')) await onWithdrawn();
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
        words={words.status.withdraw}
        running={running && words.status.withdrawing}
        onPress={() => setAsking(true)}
      />
      {asking && (
        <Dialog
          title={words.status.withdrawQuestion}
          note={words.status.withdrawNote}
          confirm={words.status.withdraw}
          onConfirm={withdraw}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
