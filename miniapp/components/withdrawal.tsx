import { useState } from 'react';
import type { ErrorCode } from '../../domain/error-codes';
import { isProblem, isSignedOut } from '../api/api-error';
import { askToSignIn } from '../session/sign-in';
import { Dialog } from './dialog';
import { FailureNotice } from './failure-notice';
import { MainButton } from './main-button';

interface WithdrawalProps {
  withdraw: () => Promise<unknown>;
  /** The refusal that says that the review was faster. */
  decidedCode: ErrorCode;
  words: Readonly<Record<'withdraw' | 'withdrawQuestion' | 'withdrawNote' | 'withdrawing', string>>;
  onWithdrawn: () => Promise<void>;
}

/** Takes back what is under review after asking, until it is decided (R6). */
export function Withdrawal({ withdraw, decidedCode, words, onWithdrawn }: WithdrawalProps) {
  const [asking, setAsking] = useState(false);
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  async function goOn() {
    setAsking(false);
    setRunning(true);
    setFailure(null);
    try {
      await withdraw();
      await onWithdrawn();
    } catch (error) {
      // Decided meanwhile: the page shows what came of it.
      if (isProblem(error, decidedCode)) await onWithdrawn();
      else if (isSignedOut(error)) askToSignIn();
      else setFailure(error);
    } finally {
      setRunning(false);
    }
  }
  return (
    <>
      <FailureNotice error={failure} />
      <MainButton
        id="withdraw"
        kind="warn"
        words={words.withdraw}
        running={running && words.withdrawing}
        onPress={() => setAsking(true)}
      />
      {asking && (
        <Dialog
          title={words.withdrawQuestion}
          note={words.withdrawNote}
          confirm={words.withdraw}
          onConfirm={goOn}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
