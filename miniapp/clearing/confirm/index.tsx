import { View } from '@tarojs/components';
import Taro, { useDidShow } from '@tarojs/taro';
import { useRef, useState } from 'react';
import type { RealName } from '../../../domain/contract/account';
import { getRealName } from '../../api/account-api';
import { isSignedOut } from '../../api/api-error';
import { Cell } from '../../components/cell';
import { CellGroup } from '../../components/cell-group';
import { FailureNotice } from '../../components/failure-notice';
import { MainButton } from '../../components/main-button';
import { Notice } from '../../components/notice';
import { PageFrame } from '../../components/page-frame';
import { ResourceView } from '../../components/resource-view';
import { useResource } from '../../components/use-resource';
import { pages } from '../../pages';
import { askToSignIn } from '../../session/sign-in';
import { useStore } from '../../store';
import { type ClearingDraft, clearingDraft, clearingInputOf } from '../draft/clearing-draft';
import { Subject } from '../subject';
import { useWords } from '../words/use-words';
import { type Agreement, Agreements, isAgreed, nothingAgreed } from './agreements';
import { PhotoSummary } from './photo-summary';
import { type ClearingResult, submitClearingDraft } from './submit-clearing-draft';
import '../../styles/photos.css';

/** What will be submitted, what cannot be undone, and the one submission (R23). */
export default function ClearingConfirmPage() {
  const { words } = useWords();
  const kept = useStore(clearingDraft);
  const [resource, reload] = useResource(async () => {
    const realName = await getRealName();
    if (realName.status === 'none') await Taro.redirectTo({ url: pages.clearing });
    return realName;
  }, 'until-loaded');
  const submitting = useRef(false);
  // Once it was submitted the draft is gone, and the page stays as it was until the next one is there.
  const confirmed = useRef(kept);
  if (kept) confirmed.current = kept;
  useDidShow(() => {
    if (!submitting.current && !(kept && clearingInputOf(kept)))
      void Taro.redirectTo({ url: kept ? pages.clearingRequest : pages.clearing });
  });
  return (
    <PageFrame title={words.clearingConfirm.title}>
      <ResourceView resource={resource} onRetry={reload}>
        {(realName) =>
          realName.status === 'active' && confirmed.current ? (
            <Confirmation realName={realName} kept={confirmed.current} submitting={submitting} />
          ) : null
        }
      </ResourceView>
    </PageFrame>
  );
}

interface ConfirmationProps {
  realName: Extract<RealName, { status: 'active' }>;
  kept: ClearingDraft;
  /** Between two taps React may not have drawn the disabled button yet. */
  submitting: { current: boolean };
}

function Confirmation({ realName, kept, submitting }: ConfirmationProps) {
  const { words } = useWords();
  const [agreed, setAgreed] = useState<Agreement>(nothingAgreed);
  const [asked, setAsked] = useState(false);
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  async function submit() {
    setAsked(true);
    if (submitting.current || !isAgreed(agreed)) return;
    submitting.current = true;
    setRunning(true);
    setFailure(null);
    await goOn(await submitClearingDraft(kept));
    submitting.current = false;
    setRunning(false);
  }

  async function goOn(result: ClearingResult) {
    if (result.to === 'status') await Taro.reLaunch({ url: pages.clearingStatus });
    else if (result.to === 'board')
      await Taro.reLaunch({ url: `${pages.clearingBoard}?changed=${result.codes.join()}` });
    else if (result.to === 'form') await goBackToRequest();
    else if (isSignedOut(result.error)) askToSignIn();
    else setFailure(result.error);
  }

  return (
    <>
      <View className="page-head">
        <View className="page-head-title" role="heading" aria-level="2">
          {words.clearingConfirm.heading}
        </View>
      </View>
      <Subject realName={realName} />
      <PhotoSummary kept={kept} />
      <Afterwards />
      <Notice id="final" kind="warning">
        {words.clearingConfirm.thenFinal}
      </Notice>
      <Agreements agreed={agreed} onChange={setAgreed} />
      {asked && !isAgreed(agreed) && (
        <Notice id="consent-problem" kind="error">
          {words.clearingConfirm.missing}
        </Notice>
      )}
      <FailureNotice id="submit-problem" error={failure} />
      <MainButton
        id="submit"
        words={words.clearingConfirm.submit}
        running={running && words.clearingConfirm.submitting}
        onPress={submit}
      />
      <MainButton
        id="edit"
        kind="second"
        words={words.clearingConfirm.edit}
        disabled={running}
        onPress={goBackToRequest}
      />
    </>
  );
}

function Afterwards() {
  const { words } = useWords();
  const { afterwards, thenReview, thenKeep, thenWithdraw } = words.clearingConfirm;
  return (
    <CellGroup title={afterwards}>
      <Cell icon="person" title={thenReview} />
      <Cell icon="clock" title={thenKeep} />
      <Cell icon="check" title={thenWithdraw} />
    </CellGroup>
  );
}

async function goBackToRequest(): Promise<void> {
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack();
  else await Taro.redirectTo({ url: pages.clearingRequest });
}
