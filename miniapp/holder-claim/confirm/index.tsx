import { View } from '@tarojs/components';
import Taro, { useDidShow } from '@tarojs/taro';
import { useRef, useState } from 'react';
import type { HolderClaimInput } from '../../../domain/contract/holder-claim';
import { proofHours } from '../../../domain/holder-claim/holder-proof';
import { fill } from '../../../domain/words';
import { isSignedOut } from '../../api/api-error';
import { Cell } from '../../components/cell';
import { CellGroup } from '../../components/cell-group';
import { CheckRow } from '../../components/check-row';
import { FailureNotice } from '../../components/failure-notice';
import { MainButton } from '../../components/main-button';
import { Notice } from '../../components/notice';
import { PageFrame } from '../../components/page-frame';
import { Thumbnail } from '../../components/thumbnail';
import { type HolderClaimDraft, holderClaimKeeper } from '../../draft/holder-claim-draft';
import { isAsItIs } from '../../draft/keep-draft';
import { pages } from '../../pages';
import { Summary } from '../../real-name/confirm/summary';
import { useComparison } from '../../real-name/confirm/use-comparison';
import { usePhotoPath } from '../../real-name/photo-path';
import { usePhotoReading } from '../../service/use-photo-reading';
import { session } from '../../session/session';
import { askToSignIn } from '../../session/sign-in';
import { useStore } from '../../store';
import { useWords } from '../words/use-words';
import { claimInputOf, submitClaim } from './submit-claim';
import '../../styles/photos.css';
import '../../real-name/reading.css';

/** What will be submitted, the separate consent, and the one submission. */
export default function ClaimConfirmPage() {
  const { words } = useWords();
  const kept = useStore(holderClaimKeeper.store);
  const photoReading = usePhotoReading();
  const submitting = useRef(false);
  // Once it was submitted the draft is gone, and the page stays as it was until the next one is there.
  const confirmed = useRef(kept);
  if (kept) confirmed.current = kept;
  const input = confirmed.current && claimInputOf(confirmed.current, photoReading);
  useDidShow(() => {
    if (session.get() === null) askToSignIn();
    else if (!submitting.current && !(kept && input))
      void Taro.redirectTo({ url: kept ? pages.holderClaimForm : pages.holderClaim });
  });
  return (
    <PageFrame title={words.claimConfirm.title}>
      <View className="page-head">
        <View className="page-head-title" role="heading" aria-level="2">
          {words.claimConfirm.heading}
        </View>
        <View className="page-head-note">{words.claimConfirm.note}</View>
      </View>
      {confirmed.current && input && <Confirmation kept={confirmed.current} input={input} submitting={submitting} />}
    </PageFrame>
  );
}

interface ConfirmationProps {
  kept: HolderClaimDraft;
  input: HolderClaimInput;
  /** Between two taps React may not have drawn the disabled button yet. */
  submitting: { current: boolean };
}

function Confirmation({ kept, input, submitting }: ConfirmationProps) {
  const { words } = useWords();
  const { comparison } = useComparison(kept);
  const [agreed, setAgreed] = useState(false);
  const [asked, setAsked] = useState(false);
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  async function submit() {
    setAsked(true);
    if (submitting.current || !agreed) return;
    submitting.current = true;
    setRunning(true);
    setFailure(null);
    const result = await submitClaim(kept, input);
    if (result.to === 'status') await Taro.reLaunch({ url: pages.holderClaimStatus });
    else if (result.to === 'form') await goBackToForm();
    else if (isSignedOut(result.error)) askToSignIn();
    else setFailure(result.error);
    submitting.current = false;
    setRunning(false);
  }

  return (
    <>
      <Summary kept={kept} comparison={comparison}>
        <HoldingThumbnail kept={kept} />
      </Summary>
      <Afterwards />
      <Consent agreed={agreed} onChange={setAgreed} />
      {asked && !agreed && (
        <Notice id="consent-problem" kind="error">
          {words.claimConfirm.consentMissing}
        </Notice>
      )}
      <FailureNotice id="submit-problem" error={failure} />
      <MainButton
        id="submit"
        words={words.claimConfirm.submit}
        running={running && words.claimConfirm.submitting}
        onPress={submit}
      />
      <MainButton id="edit" kind="second" words={words.claimConfirm.edit} disabled={running} onPress={goBackToForm} />
    </>
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

/** Separate, and never ticked beforehand (personal-information law, article 29). */
function Consent({ agreed, onChange }: { agreed: boolean; onChange: (agreed: boolean) => void }) {
  const { words } = useWords();
  const elsewhere = usePhotoReading() === 'third-party';
  return (
    <CellGroup note={elsewhere ? words.confirm.consentReadElsewhere : undefined}>
      <CheckRow id="consent" words={words.claimConfirm.consent} checked={agreed} onChange={onChange} />
    </CellGroup>
  );
}

async function goBackToForm(): Promise<void> {
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack();
  else await Taro.redirectTo({ url: pages.holderClaimForm });
}
