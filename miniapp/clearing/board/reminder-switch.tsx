import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { isSignedOut } from '../../api/api-error';
import { setReminder } from '../../api/clearing-api';
import { CellGroup } from '../../components/cell-group';
import { FailureNotice } from '../../components/failure-notice';
import { SwitchRow } from '../../components/switch-row';
import { TellMe } from '../../notice/consent/tell-me';
import { askToSignIn } from '../../session/sign-in';
import { useWords } from '../words/use-words';

const reminderTopics = ['progress'] as const;

/** "Tell me when I can": so that nobody has to look every day (R22). */
export function ReminderSwitch({ wanted }: { wanted: boolean }) {
  const { words } = useWords();
  const [on, setOn] = useState(wanted);
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => setOn(wanted), [wanted]);

  async function change(next: boolean) {
    // It moves at once, and back where that failed.
    setOn(next);
    setRunning(true);
    setFailure(null);
    try {
      setOn((await setReminder(next)).wanted);
    } catch (error) {
      setOn(!next);
      if (isSignedOut(error)) askToSignIn();
      else setFailure(error);
    } finally {
      setRunning(false);
    }
  }
  return (
    <>
      <CellGroup note={words.board.remindNote}>
        <View className="field">
          <SwitchRow
            id="remind"
            words={words.board.remind}
            on={on}
            disabled={running}
            onChange={(next) => void change(next)}
          />
        </View>
      </CellGroup>
      <FailureNotice error={failure} />
      {on && <TellMe topics={reminderTopics} until="moment" />}
    </>
  );
}
