import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ReissueInput } from '../../../domain/contract/reissue';
import { heldOpenUntil, reissueKind } from '../../../domain/reissue/reissue-kinds';
import { Cell } from '../../components/cell';
import { CellGroup } from '../../components/cell-group';
import { CheckRow } from '../../components/check-row';
import { ConfirmView } from '../../components/confirm-view';
import { PageFrame } from '../../components/page-frame';
import { Thumbnail } from '../../components/thumbnail';
import { type OneSubmission, useOneSubmission } from '../../draft/use-one-submission';
import { pages } from '../../pages';
import { ConsentGroup } from '../../real-name/confirm/consent-group';
import { usePhotoPath } from '../../real-name/photo-path';
import { usePhotoReading } from '../../service/use-photo-reading';
import { paperOf, type ReissueDraft, reissueInputOf, reissueKeeper } from '../draft/reissue-draft';
import { sayUntil } from '../words/say-until';
import { useWords } from '../words/use-words';
import { submitReissueDraft } from './submit-reissue-draft';
import '../../styles/photos.css';

type Submission = OneSubmission<ReissueDraft, ReissueInput>;

/** The paper to confirm, the separate consent, and the one submission (R4, R19). */
export default function ReissueConfirmPage() {
  const { words } = useWords();
  const photoReading = usePhotoReading();
  const submission: Submission = useOneSubmission({
    store: reissueKeeper.store,
    inputOf: (kept) => reissueInputOf(kept, photoReading),
    pages: { start: pages.reissue, form: pages.reissue, status: pages.reissueStatus },
  });
  return (
    <PageFrame title={words.reissueConfirm.title}>
      {submission.confirmed && <Confirmation submission={submission} {...submission.confirmed} />}
    </PageFrame>
  );
}

interface ConfirmationProps {
  submission: Submission;
  kept: ReissueDraft;
  input: ReissueInput;
}

function Confirmation({ submission, kept, input }: ConfirmationProps) {
  const { words, language } = useWords();
  const said = words.reissueConfirm;
  const entry = reissueKind(kept.kind);
  const path = usePhotoPath(input.proofPhotoId);
  const [agreed, setAgreed] = useState(false);
  const [asked, setAsked] = useState(false);

  function submit() {
    setAsked(true);
    if (agreed) void submission.submit(() => submitReissueDraft(kept, input));
  }

  return (
    <ConfirmView
      words={said}
      submission={submission}
      missing={asked && !agreed ? { id: 'consent-problem', words: said.consentMissing } : null}
      onSubmit={submit}
    >
      <CellGroup>
        <Cell id="confirm-kind" title={said.kind} value={entry.words[language]} />
        <Cell id="confirm-issued-on" title={entry.date[language]} value={sayUntil(kept.issuedOn, words)} />
        {input.remote && <Cell id="confirm-remote" title={words.reissueForm.remote} value={said.remote} />}
        <Cell id="confirm-until" title={said.until} value={sayUntil(heldOpenUntil(paperOf(kept)), words)} />
        <View className="thumbnails">
          <Thumbnail path={path} label={words.reissueForm.photo} />
        </View>
      </CellGroup>
      <Afterwards />
      <ConsentGroup>
        <CheckRow id="consent" words={said.consent} checked={agreed} onChange={setAgreed} />
      </ConsentGroup>
    </ConfirmView>
  );
}

function Afterwards() {
  const { afterwards, thenReview, thenRenew } = useWords().words.reissueConfirm;
  return (
    <CellGroup title={afterwards}>
      <Cell icon="clock" title={thenReview} />
      <Cell icon="id-card" title={thenRenew} />
    </CellGroup>
  );
}
