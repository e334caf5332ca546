import { useState } from 'react';
import type { VerificationInput } from '../../../domain/contract/verification';
import { consentVersionOf } from '../../../domain/verification/consent';
import { isProblem } from '../../api/api-error';
import { ConfirmView } from '../../components/confirm-view';
import { PageFrame } from '../../components/page-frame';
import { type Draft, draft } from '../../draft/draft';
import { type OneSubmission, useOneSubmission } from '../../draft/use-one-submission';
import { pages } from '../../pages';
import { usePhotoReading } from '../../service/use-photo-reading';
import { WaysOn } from '../ways-on';
import { useWords } from '../words/use-words';
import { ComparedCheck } from './compared-check';
import { Consent } from './consent';
import { inputOf, submitDraft } from './submit-draft';
import { Summary } from './summary';
import { hasDifference, useComparison } from './use-comparison';
import '../../styles/photos.css';
import '../reading.css';

type Submission = OneSubmission<Draft, VerificationInput>;

/** The summary to confirm, the separate consent, and the one submission (R4). */
export default function ConfirmPage() {
  const { words } = useWords();
  const consentVersion = consentVersionOf(usePhotoReading());
  const submission: Submission = useOneSubmission({
    store: draft,
    inputOf: (kept) => inputOf(kept, consentVersion),
    pages: { start: pages.realName, form: pages.form, status: pages.status },
  });
  return (
    <PageFrame title={words.confirm.title}>
      {submission.confirmed && (
        <Confirmation submission={submission} {...submission.confirmed} consentVersion={consentVersion} />
      )}
    </PageFrame>
  );
}

interface ConfirmationProps {
  submission: Submission;
  kept: Draft;
  input: VerificationInput;
  consentVersion: string;
}

function Confirmation({ submission, kept, input, consentVersion }: ConfirmationProps) {
  const { words } = useWords();
  const said = words.confirm;
  const { comparison, soon } = useComparison(kept);
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
    if (compared || !hasDifference(await soon())) return submitDraft(kept, input);
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
      waysOn={isProblem(submission.failure, 'identity_already_bound') && <WaysOn />}
      onSubmit={submit}
    >
      <Summary kept={kept} comparison={comparison} />
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
