import { View } from '@tarojs/components';
import Taro, { useDidShow } from '@tarojs/taro';
import { useRef, useState } from 'react';
import type { VerificationInput } from '../../../domain/contract/verification';
import { consentVersionOf } from '../../../domain/verification/consent';
import { isSignedOut } from '../../api/api-error';
import { MainButton } from '../../components/main-button';
import { Notice } from '../../components/notice';
import { PageFrame } from '../../components/page-frame';
import { type Draft, draft } from '../../draft/draft';
import { pages } from '../../pages';
import { usePhotoReading } from '../../service/use-photo-reading';
import { session } from '../../session/session';
import { askToSignIn } from '../../session/sign-in';
import { useStore } from '../../store';
import { useWords } from '../words/use-words';
import { ComparedCheck } from './compared-check';
import { Consent } from './consent';
import { inputOf, submitDraft } from './submit-draft';
import { SubmitProblem } from './submit-problem';
import { Summary } from './summary';
import { hasDifference, useComparison } from './use-comparison';
import '../../styles/photos.css';
import '../reading.css';

/** The summary to confirm, the separate consent, and the one submission (R4). */
export default function ConfirmPage() {
  const { words } = useWords();
  const kept = useStore(draft);
  const [running, setRunning] = useState(false);
  // Between two taps React may not have drawn the disabled button yet.
  const underWay = useRef(false);
  const consentVersion = consentVersionOf(usePhotoReading());
  /** The text that was agreed to: another in its place has to be agreed to again. */
  const [agreedTo, setAgreedTo] = useState<string | null>(null);
  const agreed = agreedTo === consentVersion;
  const [compared, setCompared] = useState(false);
  /** What has to be ticked before anything is submitted, once it was tried without. */
  const [missing, setMissing] = useState<'compared' | 'consent' | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const input = kept && inputOf(kept, consentVersion);
  const { comparison, soon } = useComparison(input ? kept : null);

  useDidShow(() => {
    if (session.get() === null) askToSignIn();
    else if (!underWay.current && !input) void Taro.redirectTo({ url: kept ? pages.form : pages.realName });
  });

  async function submit() {
    if (underWay.current) return;
    setMissing(agreed ? null : 'consent');
    if (!agreed || !kept || !input) return;
    underWay.current = true;
    setRunning(true);
    setFailure(null);
    if (!compared && hasDifference(await soon())) setMissing('compared');
    else await submitNow(kept, input);
    underWay.current = false;
    setRunning(false);
  }

  async function submitNow(confirmed: Draft, body: VerificationInput) {
    const result = await submitDraft(confirmed, body);
    if (result.to === 'status') await Taro.reLaunch({ url: pages.status });
    else if (result.to === 'form') await goBackToForm();
    // The draft stays with its account and waits on this device.
    else if (isSignedOut(result.error)) askToSignIn();
    else setFailure(result.error);
  }

  return (
    <PageFrame title={words.confirm.title}>
      <View className="page-head">
        <View className="page-head-title" role="heading" aria-level="2">
          {words.confirm.heading}
        </View>
        <View className="page-head-note">{words.confirm.note}</View>
      </View>
      {kept && <Summary kept={kept} comparison={comparison} />}
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
      {missing && (
        <Notice id={`${missing}-problem`} kind="error">
          {missing === 'consent' ? words.confirm.consentMissing : words.confirm.comparedMissing}
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
