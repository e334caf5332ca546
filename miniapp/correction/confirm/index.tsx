import { useState } from 'react';
import type { CorrectionInput } from '../../../domain/contract/correction';
import { correctionKind } from '../../../domain/correction/correction-kinds';
import { fill } from '../../../domain/words';

import { Cell } from '../../components/cell';
import { CellGroup } from '../../components/cell-group';
import { CheckRow } from '../../components/check-row';
import { ConfirmView } from '../../components/confirm-view';
import { PageFrame } from '../../components/page-frame';
import { Thumbnail } from '../../components/thumbnail';
import { type CorrectionDraft, correctionKeeper } from '../../draft/correction-draft';
import { type OneSubmission, useOneSubmission } from '../../draft/use-one-submission';
import { pages } from '../../pages';
import { ConsentGroup } from '../../real-name/confirm/consent-group';
import { Summary } from '../../real-name/confirm/summary';
import { useComparison } from '../../real-name/confirm/use-comparison';
import { usePhotoPath } from '../../real-name/photo-path';
import { WaysOnFrom } from '../../real-name/ways-on';
import { usePhotoReading } from '../../service/use-photo-reading';
import { useWords } from '../words/use-words';
import { correctionInputOf, submitCorrectionDraft } from './submit-correction-draft';
import '../../styles/photos.css';
import '../../real-name/reading.css';

type Submission = OneSubmission<CorrectionDraft, CorrectionInput>;

/** What will be submitted, the separate consent, and the one submission (R28). */
export default function CorrectionConfirmPage() {
  const { words } = useWords();
  const photoReading = usePhotoReading();
  const submission: Submission = useOneSubmission({
    store: correctionKeeper.store,
    inputOf: (kept) => correctionInputOf(kept, photoReading),
    pages: { start: pages.correction, form: pages.correctionForm, status: pages.correctionStatus },
  });
  return (
    <PageFrame title={words.correctionConfirm.title}>
      {submission.confirmed && <Confirmation submission={submission} {...submission.confirmed} />}
    </PageFrame>
  );
}

interface ConfirmationProps {
  submission: Submission;
  kept: CorrectionDraft;
  input: CorrectionInput;
}

function Confirmation({ submission, kept, input }: ConfirmationProps) {
  const { words, language } = useWords();
  const said = words.correctionConfirm;
  const { comparison } = useComparison(kept);
  const [agreed, setAgreed] = useState(false);
  const [asked, setAsked] = useState(false);

  function submit() {
    setAsked(true);
    if (agreed) void submission.submit(() => submitCorrectionDraft(kept, input));
  }

  return (
    <ConfirmView
      words={said}
      submission={submission}
      missing={asked && !agreed ? { id: 'consent-problem', words: said.consentMissing } : null}
      waysOn={<WaysOnFrom failure={submission.failure} />}
      onSubmit={submit}
    >
      <CellGroup>
        <Cell id="confirm-kind" title={said.kind} value={correctionKind(kept.kind).words[language]} />
      </CellGroup>
      <Summary kept={kept} comparison={comparison}>
        {input.proofPhotoIds.map((id, i) => (
          <ProofThumbnail key={id} id={id} n={i + 1} />
        ))}
      </Summary>
      <Afterwards />
      <ConsentGroup>
        <CheckRow id="consent" words={said.consent} checked={agreed} onChange={setAgreed} />
      </ConsentGroup>
    </ConfirmView>
  );
}

function ProofThumbnail({ id, n }: { id: string; n: number }) {
  const { words } = useWords();
  return <Thumbnail path={usePhotoPath(id)} label={fill(words.correctionForm.proof, { n })} />;
}

function Afterwards() {
  const { words } = useWords();
  const { afterwards, thenReview, thenSame, thenKept } = words.correctionConfirm;
  return (
    <CellGroup title={afterwards}>
      <Cell icon="clock" title={thenReview} />
      <Cell icon="check" title={thenSame} />
      <Cell icon="id-card" title={thenKept} />
    </CellGroup>
  );
}
