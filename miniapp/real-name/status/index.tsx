import Taro from '@tarojs/taro';
import type { Verification } from '../../../domain/contract/verification';
import { getCurrentVerification, withdrawVerification } from '../../api/verification-api';
import { Cell } from '../../components/cell';
import { CellGroup } from '../../components/cell-group';
import { MainButton } from '../../components/main-button';
import { PageFrame } from '../../components/page-frame';
import { ResourceView } from '../../components/resource-view';
import { Result } from '../../components/result';
import { useResource, useWatch } from '../../components/use-resource';
import { Withdrawal } from '../../components/withdrawal';
import { TellMe } from '../../notice/consent/tell-me';
import { pages } from '../../pages';
import { sayValidity } from '../words/say-date';
import { useWords } from '../words/use-words';
import { Outcome } from './outcome';
import { Comment, Refusal } from './refusal';
import { Steps } from './steps';

const resultTopics = ['progress'] as const;

/** How far the review is, by when it will be decided, and what came of it (R5, R6). */
export default function StatusPage() {
  const { words } = useWords();
  const [resource, reload] = useResource(getCurrentVerification);
  useWatch(reload, resource.state === 'ready' && resource.value?.status === 'pending');
  return (
    <PageFrame title={words.status.title}>
      <ResourceView resource={resource} onRetry={reload}>
        {(current) => (current ? <Current current={current} onChange={reload} /> : <NothingYet />)}
      </ResourceView>
    </PageFrame>
  );
}

function Current({ current, onChange }: { current: Verification; onChange: () => Promise<void> }) {
  const { words } = useWords();
  return (
    <>
      <Outcome current={current} />
      {current.rejection && <Refusal reasons={current.rejection.reasons} words={words.status} />}
      {current.comment && <Comment words={current.comment} />}
      <Steps steps={current.steps} words={words.status} />
      <CellGroup title={words.status.submittedData}>
        <Cell title={words.status.name} value={current.maskedName} />
        <Cell title={words.status.idNumber} value={current.maskedIdNumber} />
        <Cell title={words.status.validity} value={sayValidity(current.validFrom, current.validUntil, words)} />
      </CellGroup>
      <NextAction current={current} onChange={onChange} />
    </>
  );
}

function NextAction({ current, onChange }: { current: Verification; onChange: () => Promise<void> }) {
  const { words } = useWords();
  const fix = () => Taro.navigateTo({ url: current.kind === 'renewal' ? pages.renewalForm : pages.form });
  const done = () => Taro.reLaunch({ url: pages.me });
  switch (current.status) {
    case 'pending':
      return (
        <>
          <TellMe topics={resultTopics} />
          <MainButton id="done" words={words.common.done} onPress={done} />
          <Withdrawal
            withdraw={() => withdrawVerification(current.id)}
            decidedCode="verification_decided"
            words={words.status}
            onWithdrawn={onChange}
          />
        </>
      );
    case 'rejected':
      return <MainButton id="fix" words={words.status.fix} onPress={fix} />;
    case 'withdrawn':
      return <MainButton id="again" words={words.status.again} onPress={fix} />;
    case 'approved':
      if (current.clearedAt) return <AfterClearing />;
      return (
        <MainButton
          id="see-real-name"
          words={words.status.seeRealName}
          onPress={() => Taro.redirectTo({ url: pages.realName })}
        />
      );
  }
}

/** What was verified is no more: what became of it, and the way to verify anew (R27). */
function AfterClearing() {
  const { words } = useWords();
  return (
    <>
      <CellGroup>
        <Cell
          id="see-clearing"
          title={words.status.seeClearing}
          onPress={() => Taro.navigateTo({ url: pages.clearingStatus })}
        />
      </CellGroup>
      <MainButton
        id="verify-again"
        words={words.status.verifyAgain}
        onPress={() => Taro.redirectTo({ url: pages.realName })}
      />
    </>
  );
}

function NothingYet() {
  const { words } = useWords();
  return (
    <Result notes={[words.status.none]}>
      <MainButton id="start" words={words.home.start} onPress={() => Taro.redirectTo({ url: pages.realName })} />
    </Result>
  );
}
