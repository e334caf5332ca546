import { View } from '@tarojs/components';
import Taro, { useDidShow } from '@tarojs/taro';
import { useRef, useState } from 'react';
import { isSignedOut } from '../../api/api-error';
import { Cell } from '../../components/cell';
import { CellGroup } from '../../components/cell-group';
import { MainButton } from '../../components/main-button';
import { Notice } from '../../components/notice';
import { PageFrame } from '../../components/page-frame';
import { Picture } from '../../components/picture';
import { type Draft, draft } from '../../draft/draft';
import { pages } from '../../pages';
import { session } from '../../session/session';
import { askToSignIn } from '../../session/sign-in';
import { useStore } from '../../store';
import { sayValidity } from '../../words/say-date';
import { useWords } from '../../words/use-words';
import { groupIdNumber } from '../form/typed-text';
import { usePhotoPath } from '../photo-path';
import { Consent } from './consent';
import { inputOf, submitDraft } from './submit-draft';
import { SubmitProblem } from './submit-problem';

/** The summary to confirm, the separate consent, and the one submission (R4). */
export default function ConfirmPage() {
  const { words } = useWords();
  const kept = useStore(draft);
  const [running, setRunning] = useState(false);
  // Between two taps React may not have drawn the disabled button yet.
  const underWay = useRef(false);
  const [agreed, setAgreed] = useState(false);
  const [consentMissing, setConsentMissing] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const input = kept && inputOf(kept);

  useDidShow(() => {
    if (session.get() === null) askToSignIn();
    else if (!underWay.current && !input) void Taro.redirectTo({ url: kept ? pages.form : pages.realName });
  });

  async function submit() {
    setConsentMissing(!agreed);
    if (!agreed || !kept || !input || underWay.current) return;
    underWay.current = true;
    setRunning(true);
    setFailure(null);
    const result = await submitDraft(kept, input);
    if (result.to === 'status') await Taro.reLaunch({ url: pages.status });
    else if (result.to === 'form') await goBackToForm();
    // The draft stays with its account and waits on this device.
    else if (isSignedOut(result.error)) askToSignIn();
    else setFailure(result.error);
    underWay.current = false;
    setRunning(false);
  }

  return (
    <PageFrame title={words.confirm.title}>
      <View className="page-head">
        <View className="page-head-title" role="heading" aria-level="2">
          {words.confirm.heading}
        </View>
        <View className="page-head-note">{words.confirm.note}</View>
      </View>
      {kept && <Summary kept={kept} />}
      <Consent
        agreed={agreed}
        onChange={(next) => {
          setAgreed(next);
          setConsentMissing(false);
        }}
      />
      {consentMissing && (
        <Notice id="consent-problem" kind="error">
          {words.confirm.consentMissing}
        </Notice>
      )}
      {failure !== null && <SubmitProblem error={failure} />}
      <MainButton
        id="submit"
        words={words.confirm.submit}
        running={running && words.confirm.submitting}
        disabled={!input}
        onPress={submit}
      />
      <MainButton id="edit" kind="second" words={words.confirm.edit} disabled={running} onPress={goBackToForm} />
    </PageFrame>
  );
}

async function goBackToForm(): Promise<void> {
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack();
  else await Taro.redirectTo({ url: pages.form });
}

function Summary({ kept }: { kept: Draft }) {
  const { words } = useWords();
  const { name, idNumber, validFrom, validUntil } = kept.typed;
  const front = usePhotoPath(kept.photos.front);
  const back = usePhotoPath(kept.photos.back);
  return (
    <CellGroup>
      <Cell id="confirm-name" title={words.form.name} value={name} />
      <Cell id="confirm-id-number" title={words.form.idNumber} value={groupIdNumber(idNumber)} />
      <Cell id="confirm-validity" title={words.form.validity} value={sayValidity(validFrom, validUntil, words)} />
      <View className="thumbnails">
        <Thumbnail path={front} label={words.form.frontPhoto} />
        <Thumbnail path={back} label={words.form.backPhoto} />
      </View>
    </CellGroup>
  );
}

function Thumbnail({ path, label }: { path: string | null; label: string }) {
  return (
    <View className="thumbnail">
      <View className="thumbnail-frame">{path && <Picture path={path} label={label} />}</View>
      <View className="thumbnail-words">{label}</View>
    </View>
  );
}
