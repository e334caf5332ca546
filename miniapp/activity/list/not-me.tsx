import { useState } from 'react';
import type { ActivityReport } from '../../../domain/contract/activity';
import { reportActivity } from '../../api/activity-api';
import { isSignedOut } from '../../api/api-error';
import { Dialog } from '../../components/dialog';
import { FailureNotice } from '../../components/failure-notice';
import { Pressable } from '../../components/pressable';
import { askToSignIn } from '../../session/sign-in';
import { useWords } from '../words/use-words';

interface NotMeProps {
  /** Of what happened. */
  id: string;
  onReported: (report: ActivityReport) => void;
}

/** "Not me": says first what a report does. One whose answer was lost can be sent again: it is one report. */
export function NotMe({ id, onReported }: NotMeProps) {
  const { words } = useWords();
  const [asking, setAsking] = useState(false);
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  async function report() {
    setAsking(false);
    setRunning(true);
    setFailure(null);
    try {
      onReported(await reportActivity(id));
    } catch (error) {
      setRunning(false);
      if (isSignedOut(error)) askToSignIn();
      else setFailure(error);
    }
  }
  return (
    <>
      <Pressable id={`not-me-${id}`} className="text-button" disabled={running} onPress={() => setAsking(true)}>
        {running ? words.activity.reporting : words.activity.notMe}
      </Pressable>
      <FailureNotice error={failure} />
      {asking && (
        <Dialog
          title={words.activity.question}
          note={words.activity.note}
          confirm={words.activity.report}
          onConfirm={report}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
