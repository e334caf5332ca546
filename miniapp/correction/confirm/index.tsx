import { View } from '@tarojs/components';
import Taro, { useDidShow } from '@tarojs/taro';
import { useRef, useState } from 'react';
import type { CorrectionInput } from '../../../domain/contract/correction';
import { correctionKind } from '../../../domain/correction/correction-kinds';
import { fill } from '../../../domain/words';
import { isSignedOut } from '../../api/api-error';
import { Cell } from '../../components/cell';
import { CellGroup } from '../../components/cell-group';
import { CheckRow } from '../../components/check-row';
import { MainButton } from '../../components/main-button';
import { Notice } from '../../components/notice';
import { PageFrame } from '../../components/page-frame';
import { Thumbnail } from '../../components/thumbnail';
import { type CorrectionDraft, correctionKeeper } from '../../draft/correction-draft';
import { pages } from '../../pages';
import { SubmitProblem } from '../../real-name/confirm/submit-problem';
import { Summary } from '../../real-name/confirm/summary';
import { useComparison } from '../../real-name/confirm/use-comparison';
import { usePhotoPath } from '../../real-name/photo-path';
import { usePhotoReading } from '../../service/use-photo-reading';
import { session } from '../../session/session';
import { askToSignIn } from '../../session/sign-in';
import { useStore } from '../../store';
import { useWords } from '../words/use-words';
import { correctionInputOf, submitCorrectionDraft } from './submit-correction-draft';
import '../../styles/photos.css';
import '../../real-name/reading.css';

/** What will be submitted, the separate consent, and the one submission (R28). */
export default function CorrectionConfirmPage() {
  const { words } = useWords();
  const kept = useStore(correctionKeeper.store);
  const photoReading = usePhotoReading();
  const submitting = useRef(false);
  // Once it was submitted the draft is gone, and the page stays as it was until the next one is there.
  const confirmed = useRef(kept);
  if (kept) confirmed.current = kept;
  const input = confirmed.current && correctionInputOf(confirmed.current, photoReading);
  useDidShow(() => {
    if (session.get() === null) askToSignIn();
    else if (!submitting.current && !(kept && input))
      void Taro.redirectTo({ url: kept ? pages.correctionForm : pages.correction });
  });
  return (
    <PageFrame title={words.correctionConfirm.title}>
      <View className="page-head">
        <View className="page-head-title" role="heading" aria-level="2">
          {words.correctionConfirm.heading}
        </View>
        <View className="page-head-note">{words.correctionConfirm.note}</View>
      </View>
      {confirmed.current && input && <Confirmation kept={confirmed.current} input={input} submitting={submitting} />}
    </PageFrame>
  );
}

interface ConfirmationProps {
  kept: CorrectionDraft;
  input: CorrectionInput;
  /** Between two taps React may not have drawn the disabled button yet. */
  submitting: { current: boolean };
}

function Confirmation({ kept, input, submitting }: ConfirmationProps) {
  const { words, language } = useWords();
  const said = words.correctionConfirm;
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
    const result = await submitCorrectionDraft(kept, input);
    if (result.to === 'status') await Taro.reLaunch({ url: pages.correctionStatus });
    else if (result.to === 'form') await goBackToForm();
    else if (isSignedOut(result.error)) askToSignIn();
    else setFailure(result.error);
    submitting.current = false;
    setRunning(false);
  }

  return (
    <>
      <CellGroup>
        <Cell id="confirm-kind" title={said.kind} value={correctionKind(kept.kind).words[language]} />
      </CellGroup>
      <Summary kept={kept} comparison={comparison}>
        {input.proofPhotoIds.map((id, i) => (
          <ProofThumbnail key={id} id={id} n={i + 1} />
        ))}
      </Summary>
      <Afterwards />
      <Consent agreed={agreed} onChange={setAgreed} />
      {asked && !agreed && (
        <Notice id="consent-problem" kind="error">
          {said.consentMissing}
        </Notice>
      )}
      {failure !== null && <SubmitProblem error={failure} />}
      <MainButton id="submit" words={said.submit} running={running && said.submitting} onPress={submit} />
      <MainButton id="edit" kind="second" words={said.edit} disabled={running} onPress={goBackToForm} />
    </>
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

/** Separate, and never ticked beforehand (personal-information law, article 29). */
function Consent({ agreed, onChange }: { agreed: boolean; onChange: (agreed: boolean) => void }) {
  const { words } = useWords();
  const elsewhere = usePhotoReading() === 'third-party';
  return (
    <CellGroup note={elsewhere ? words.confirm.consentReadElsewhere : undefined}>
      <CheckRow id="consent" words={words.correctionConfirm.consent} checked={agreed} onChange={onChange} />
    </CellGroup>
  );
}

async function goBackToForm(): Promise<void> {
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack();
  else await Taro.redirectTo({ url: pages.correctionForm });
}
