import Taro from '@tarojs/taro';
import type { Reissue } from '../../../domain/contract/reissue';
import { reissueKind } from '../../../domain/reissue/reissue-kinds';
import { getCurrentReissue, withdrawReissue } from '../../api/reissue-api';
import { Cell } from '../../components/cell';
import { CellGroup } from '../../components/cell-group';
import { MainButton } from '../../components/main-button';
import { PageFrame } from '../../components/page-frame';
import { ResourceView } from '../../components/resource-view';
import { Result } from '../../components/result';
import { usePullDown } from '../../components/use-pull-down';
import { useResource, useWatch } from '../../components/use-resource';
import { Withdrawal } from '../../components/withdrawal';
import { TellMe } from '../../notice/consent/tell-me';
import { pages } from '../../pages';
import { Comment, Refusal } from '../../real-name/status/refusal';
import { Steps } from '../../real-name/status/steps';
import { sayUntil } from '../words/say-until';
import { useWords } from '../words/use-words';
import { ReissueOutcome } from './reissue-outcome';

/** What the messages that end the wait are about. */
const resultTopics = ['progress'] as const;

/** How far the paper of a reissue is, by when it will be decided, and what came of it (R19). */
export default function ReissueStatusPage() {
  const { words } = useWords();
  const [resource, reload] = useResource(getCurrentReissue);
  useWatch(reload, resource.state === 'ready' && resource.value?.status === 'pending');
  usePullDown(reload);
  return (
    <PageFrame title={words.reissueStatus.title}>
      <ResourceView resource={resource} onRetry={reload}>
        {(current) => (current ? <Current current={current} onChange={reload} /> : <NothingYet />)}
      </ResourceView>
    </PageFrame>
  );
}

function Current({ current, onChange }: { current: Reissue; onChange: () => Promise<void> }) {
  const { words } = useWords();
  const said = words.reissueStatus;
  return (
    <>
      <ReissueOutcome current={current} />
      {current.rejection && <Refusal reasons={current.rejection.reasons} words={said} />}
      {current.comment && <Comment words={current.comment} />}
      <Steps steps={current.steps} words={said} />
      <Sent current={current} />
      <NextAction current={current} />
      {current.status === 'pending' && (
        <Withdrawal
          withdraw={() => withdrawReissue(current.id)}
          decidedCode="verification_decided"
          words={said}
          onWithdrawn={onChange}
        />
      )}
    </>
  );
}

function Sent({ current: { kind, issuedOn, remote, heldOpenUntil, status } }: { current: Reissue }) {
  const { words, language } = useWords();
  const said = words.reissueStatus;
  const entry = reissueKind(kind);
  return (
    <CellGroup title={said.sent} note={status === 'pending' ? said.newCardThere : undefined}>
      <Cell title={said.proofPhotoId} value={entry.words[language]} />
      <Cell title={entry.date[language]} value={sayUntil(issuedOn, words)} />
      {remote && <Cell title={said.remote} value={words.reissueConfirm.remote} />}
      <Cell title={words.reissueConfirm.until} value={sayUntil(heldOpenUntil, words)} />
    </CellGroup>
  );
}

function NextAction({ current: { status } }: { current: Reissue }) {
  const { words } = useWords();
  const said = words.reissueStatus;
  switch (status) {
    case 'pending':
      return (
        <>
          <TellMe topics={resultTopics} />
          <MainButton id="done" words={words.common.done} onPress={() => Taro.reLaunch({ url: pages.me })} />
        </>
      );
    case 'approved':
      return (
        <>
          <MainButton id="renew" words={said.renew} onPress={() => Taro.redirectTo({ url: pages.renewalForm })} />
          <MainButton
            id="other"
            kind="second"
            words={said.other}
            onPress={() => Taro.navigateTo({ url: pages.reissue })}
          />
        </>
      );
    case 'rejected':
    case 'withdrawn':
      return <MainButton id="again" words={said.again} onPress={() => Taro.navigateTo({ url: pages.reissue })} />;
  }
}

function NothingYet() {
  const { words } = useWords();
  return (
    <Result notes={[words.reissueStatus.none]}>
      <MainButton
        id="start"
        words={words.reissueStatus.start}
        onPress={() => Taro.redirectTo({ url: pages.reissue })}
      />
    </Result>
  );
}
