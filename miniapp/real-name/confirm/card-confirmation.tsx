import { useState } from 'react';
import type { ComparedField } from '../../../domain/reading/compare-reading';

import { ConfirmView } from '../../components/confirm-view';
import type { CardDraft } from '../../draft/draft';
import type { SubmitResult } from '../../draft/submit-once';
import type { OneSubmission } from '../../draft/use-one-submission';
import { WaysOnFrom } from '../ways-on';
import { useWords } from '../words/use-words';
import { ComparedCheck } from './compared-check';
import { Consent } from './consent';
import { Summary } from './summary';
import { hasDifference, useComparison } from './use-comparison';

interface CardConfirmationProps {
  kept: CardDraft;
  submission: OneSubmission<unknown, unknown>;
  /** The text of the consent that is shown. */
  consentVersion: string;
  words: { heading: string; note: string };
  /** Who it is, masked, where that is known and was not typed. */
  person?: { maskedName: string; maskedIdNumber: string };
  /** The fields that were typed, where not all of them were. */
  typedFields?: readonly ComparedField[];
  send: () => Promise<SubmitResult>;
}

/** A card beside what its photos say, the consent, and a deliberate look where something differs (R3, R4). */
export function CardConfirmation(props: CardConfirmationProps) {
  const { kept, submission, consentVersion, person, typedFields } = props;
  const { words } = useWords();
  const said = { ...words.confirm, ...props.words };
  const { comparison, soon } = useComparison(kept, typedFields);
  /** The text that was agreed to: another in its place has to be agreed to again. */
  const [agreedTo, setAgreedTo] = useState<string | null>(null);
  const agreed = agreedTo === consentVersion;
  const [compared, setCompared] = useState(false);
  /** What has to be ticked before anything is submitted, once it was tried without. */
  const [missing, setMissing] = useState<'compared' | 'consent' | null>(null);

  function submit() {
    setMissing(agreed ? null : 'consent');
    if (agreed) void submission.submit(send);
  }

  async function send() {
    if (compared || !hasDifference(await soon())) return props.send();
    setMissing('compared');
    return null;
  }

  return (
    <ConfirmView
      words={said}
      submission={submission}
      missing={
        missing && {
          id: `${missing}-problem`,
          words: missing === 'consent' ? said.consentMissing : said.comparedMissing,
        }
      }
      waysOn={<WaysOnFrom failure={submission.failure} />}
      onSubmit={submit}
    >
      <Summary kept={kept} comparison={comparison} person={person} />
      {hasDifference(comparison) && (
        <ComparedCheck
          checked={compared}
          onChange={(next) => {
            setCompared(next);
            setMissing(null);
          }}
        />
      )}
      <Consent
        agreed={agreed}
        onChange={(next) => {
          setAgreedTo(next ? consentVersion : null);
          setMissing(null);
        }}
      />
    </ConfirmView>
  );
}
