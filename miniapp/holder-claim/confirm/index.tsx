import { useState } from 'react';
import type { HolderClaimInput } from '../../../domain/contract/holder-claim';
import { proofHours } from '../../../domain/holder-claim/holder-proof';
import { fill } from '../../../domain/words';
import { Cell } from '../../components/cell';
import { CellGroup } from '../../components/cell-group';
import { CheckRow } from '../../components/check-row';
import { ConfirmView } from '../../components/confirm-view';
import { PageFrame } from '../../components/page-frame';
import { Thumbnail } from '../../components/thumbnail';
import { type HolderClaimDraft, holderClaimKeeper } from '../../draft/holder-claim-draft';
import { isAsItIs } from '../../draft/keep-draft';
import { type OneSubmission, useOneSubmission } from '../../draft/use-one-submission';
import { pages } from '../../pages';
import { ConsentGroup } from '../../real-name/confirm/consent-group';
import { Summary } from '../../real-name/confirm/summary';
import { useComparison } from '../../real-name/confirm/use-comparison';
import { usePhotoPath } from '../../real-name/photo-path';
import { usePhotoReading } from '../../service/use-photo-reading';
import { useWords } from '../words/use-words';
import { claimInputOf, submitClaim } from './submit-claim';
import '../../styles/photos.css';
import '../../real-name/reading.css';

type Submission = OneSubmission<HolderClaimDraft, HolderClaimInput>;

/** What will be submitted, the separate consent, and the one submission. */
export default function ClaimConfirmPage() {
  const { words } = useWords();
  const photoReading = usePhotoReading();
  const submission: Submission = useOneSubmission({
    store: holderClaimKeeper.store,
    inputOf: (kept) => claimInputOf(kept, photoReading),
    pages: { start: pages.holderClaim, form: pages.holderClaimForm, status: pages.holderClaimStatus },
  });
  return (
    <PageFrame title={words.claimConfirm.title}>
      {submission.confirmed && <Confirmation submission={submission} {...submission.confirmed} />}
    </PageFrame>
  );
}

interface ConfirmationProps {
  submission: Submission;
  kept: HolderClaimDraft;
  input: HolderClaimInput;
}

function Confirmation({ submission, kept, input }: ConfirmationProps) {
  const { words } = useWords();
  const said = words.claimConfirm;
  const { comparison } = useComparison(kept);
  const [agreed, setAgreed] = useState(false);
  const [asked, setAsked] = useState(false);

  function submit() {
    setAsked(true);
    if (agreed) void submission.submit(() => submitClaim(kept, input));
  }

  return (
    <ConfirmView
      words={said}
      submission={submission}
      missing={asked && !agreed ? { id: 'consent-problem', words: said.consentMissing } : null}
      onSubmit={submit}
    >
      <Summary kept={kept} comparison={comparison}>
        <HoldingThumbnail kept={kept} />
      </Summary>
      <Afterwards />
      <ConsentGroup>
        <CheckRow id="consent" words={said.consent} checked={agreed} onChange={setAgreed} />
      </ConsentGroup>
    </ConfirmView>
  );
}

function HoldingThumbnail({ kept }: { kept: HolderClaimDraft }) {
  const { words } = useWords();
  return (
    <Thumbnail
      path={usePhotoPath(kept.photos.holding)}
      label={words.claimForm.holding}
      note={isAsItIs(kept, 'holding') ? words.form.photoAsItIs : undefined}
    />
  );
}

function Afterwards() {
  const { words } = useWords();
  const { afterwards, thenReview, thenSee } = words.claimConfirm;
  return (
    <CellGroup title={afterwards}>
      <Cell icon="person" title={thenReview} />
      <Cell icon="clock" title={fill(thenSee, { hours: proofHours })} />
    </CellGroup>
  );
}
