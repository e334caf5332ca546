import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { Me, RealName } from '../../../domain/contract/account';
import type { ClearingInput } from '../../../domain/contract/clearing-request';
import { getMe } from '../../api/account-api';
import { Cell } from '../../components/cell';
import { CellGroup } from '../../components/cell-group';
import { ConfirmView } from '../../components/confirm-view';
import { FrozenNotice } from '../../components/frozen-notice';
import { Notice } from '../../components/notice';
import { PageFrame } from '../../components/page-frame';
import { ResourceView } from '../../components/resource-view';
import { useResource } from '../../components/use-resource';
import { type OneSubmission, useOneSubmission } from '../../draft/use-one-submission';
import { pages } from '../../pages';
import { type ClearingDraft, clearingDraft, clearingInputOf } from '../draft/clearing-draft';
import { Subject } from '../subject';
import { useWords } from '../words/use-words';
import { type Agreement, Agreements, isAgreed, nothingAgreed } from './agreements';
import { PhotoSummary } from './photo-summary';
import { submitClearingDraft } from './submit-clearing-draft';
import '../../styles/photos.css';

type Submission = OneSubmission<ClearingDraft, ClearingInput>;

/** What will be submitted, what cannot be undone, and the one submission (R23). */
export default function ClearingConfirmPage() {
  const { words } = useWords();
  const [resource, reload] = useResource(async () => {
    const me = await getMe();
    if (me.realName.status === 'none') await Taro.redirectTo({ url: pages.clearing });
    return me;
  }, 'until-loaded');
  const submission: Submission = useOneSubmission({
    store: clearingDraft,
    inputOf: clearingInputOf,
    pages: { start: pages.clearing, form: pages.clearingRequest, status: pages.clearingStatus },
  });
  return (
    <PageFrame title={words.clearingConfirm.title}>
      <ResourceView resource={resource} onRetry={reload}>
        {({ realName, frozenSince }) =>
          realName.status === 'active' && submission.confirmed ? (
            <Confirmation
              realName={realName}
              frozenSince={frozenSince}
              submission={submission}
              {...submission.confirmed}
            />
          ) : null
        }
      </ResourceView>
    </PageFrame>
  );
}

interface ConfirmationProps extends Pick<Me, 'frozenSince'> {
  realName: Extract<RealName, { status: 'active' }>;
  submission: Submission;
  kept: ClearingDraft;
  input: ClearingInput;
}

function Confirmation({ realName, frozenSince, submission, kept, input }: ConfirmationProps) {
  const { words } = useWords();
  const said = words.clearingConfirm;
  const [agreed, setAgreed] = useState<Agreement>(nothingAgreed);
  const [asked, setAsked] = useState(false);

  function submit() {
    setAsked(true);
    if (isAgreed(agreed)) void submission.submit(send);
  }

  async function send() {
    const result = await submitClearingDraft(kept, input);
    if (result.to !== 'board') return result;
    await Taro.reLaunch({ url: `${pages.clearingBoard}?changed=${result.codes.join()}` });
    return null;
  }

  return (
    <ConfirmView
      words={said}
      submission={submission}
      missing={asked && !isAgreed(agreed) ? { id: 'consent-problem', words: said.missing } : null}
      onSubmit={submit}
    >
      <FrozenNotice since={frozenSince} />
      <Subject realName={realName} />
      <PhotoSummary kept={kept} />
      <Afterwards />
      <Notice id="final" kind="warning">
        {said.thenFinal}
      </Notice>
      <Agreements agreed={agreed} onChange={setAgreed} />
    </ConfirmView>
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
