import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { longestObjection } from '../../../domain/holder-claim/objection';
import { isProblem, isSignedOut } from '../../api/api-error';
import { object } from '../../api/holder-claim-api';
import { CellGroup } from '../../components/cell-group';
import { Dialog } from '../../components/dialog';
import { FailureNotice } from '../../components/failure-notice';
import { MainButton } from '../../components/main-button';
import { TextArea } from '../../components/text-area';
import { objectionKeeper } from '../../draft/objection-draft';
import { askToSignIn } from '../../session/sign-in';
import { useWords } from '../words/use-words';

interface ObjectionFormProps {
  accountId: string;
  objectionId: string;
  onChange: () => Promise<void>;
}

/** "It was not me", in words to customer service, kept until they are sent; asks once more before that. */
export function ObjectionForm({ accountId, objectionId, onChange }: ObjectionFormProps) {
  const { objection } = useWords().words;
  const [text, setText] = useState(() => wordsKept(accountId, objectionId));
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  // Between two taps React may not have drawn the disabled button yet.
  const underWay = useRef(false);
  const words = text.trim();

  function write(next: string) {
    setText(next);
    objectionKeeper.store.set({ accountId, objectionId, words: next, changedAt: Date.now() });
  }

  async function send() {
    setAsking(false);
    if (underWay.current) return;
    underWay.current = true;
    setRunning(true);
    setFailure(null);
    try {
      await object({ words });
      objectionKeeper.erase();
      await onChange();
    } catch (error) {
      if (isSignedOut(error)) askToSignIn();
      else setFailure(error);
      // The time is over, or the claim has ended: the page shows what is true now.
      if (isProblem(error, 'objection_over')) await onChange();
    } finally {
      underWay.current = false;
      setRunning(false);
    }
  }

  return (
    <>
      <CellGroup title={objection.heading} note={objection.wordsNote}>
        <View className="text-area-frame">
          <TextArea
            id="objection-words"
            label={objection.words}
            placeholder={objection.wordsHint}
            value={text}
            maxLength={longestObjection}
            invalid={tried && words === ''}
            disabled={running}
            onChange={write}
          />
          {tried && words === '' && (
            <View id="objection-words-problem" className="field-problem" role="alert">
              {objection.wordsMissing}
            </View>
          )}
        </View>
      </CellGroup>
      <FailureNotice id="objection-problem" error={failure} />
      <MainButton
        id="object"
        kind="warn"
        words={objection.object}
        running={running && objection.objecting}
        onPress={() => {
          setTried(true);
          if (words !== '') setAsking(true);
        }}
      />
      {asking && (
        <Dialog
          title={objection.question}
          note={objection.questionNote}
          confirm={objection.object}
          onConfirm={send}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

function wordsKept(accountId: string, objectionId: string): string {
  const kept = objectionKeeper.of(accountId);
  return kept?.objectionId === objectionId ? kept.words : '';
}
