import Taro from '@tarojs/taro';
import { openedForCallerWords } from '../../../domain/clearing/assisted-clearing';
import { isActiveClearing } from '../../../domain/clearing/clearing-states';
import type { Clearing } from '../../../domain/contract/clearing-request';
import { getCurrentClearing, withdrawClearing } from '../../api/clearing-api';
import { ActivityLink } from '../../components/activity-link';
import { Cell } from '../../components/cell';
import { CellGroup } from '../../components/cell-group';
import { MainButton } from '../../components/main-button';
import { Notice } from '../../components/notice';
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
import { useWords } from '../words/use-words';
import { ClearingOutcome } from './clearing-outcome';

/** Of a refusal, and of a real name that was cleared. */
const resultTopics = ['progress', 'safety'] as const;

/** How far the two reviews are, by when they end, and what came of them (R23, R24, R27). */
export default function ClearingStatusPage() {
  const { words } = useWords();
  const [resource, reload] = useResource(getCurrentClearing);
  const waiting = resource.state === 'ready' && resource.value !== null && isActiveClearing(resource.value.status);
  useWatch(reload, waiting);
  usePullDown(reload);
  return (
    <PageFrame title={words.clearingStatus.title}>
      <ResourceView resource={resource} onRetry={reload}>
        {(current) => (current ? <Current current={current} onChange={reload} /> : <NothingYet />)}
      </ResourceView>
    </PageFrame>
  );
}

interface CurrentProps {
  current: Clearing;
  onChange: () => Promise<void>;
}

function Current({ current, onChange }: CurrentProps) {
  const { words } = useWords();
  return (
    <>
      <ClearingOutcome current={current} />
      <OpenedForCaller current={current} />
      {current.rejection && <Refusal reasons={current.rejection.reasons} words={words.clearingStatus} />}
      {current.comment && <Comment words={current.comment} />}
      <Steps steps={current.steps} words={words.clearingStatus} />
      <NextAction current={current} onChange={onChange} />
    </>
  );
}

/** Whoever called may not have been the person (R26). */
function OpenedForCaller({ current: { openedBy, status } }: { current: Clearing }) {
  const { language } = useWords();
  if (openedBy !== 'customer_service' || !isActiveClearing(status)) return null;
  return (
    <Notice id="opened-for-caller" kind="warning">
      {openedForCallerWords[language]}
      <ActivityLink />
    </Notice>
  );
}

function NextAction({ current, onChange }: CurrentProps) {
  const { words } = useWords();
  const { clearingStatus } = words;
  const goBoard = () => Taro.navigateTo({ url: pages.clearingBoard });
  switch (current.status) {
    case 'pending':
    case 'awaiting-second':
      return (
        <>
          <CellGroup>
            <Cell id="see-board" title={clearingStatus.seeBoard} onPress={goBoard} />
          </CellGroup>
          <TellMe topics={resultTopics} />
          <MainButton id="done" words={words.common.done} onPress={() => Taro.reLaunch({ url: pages.me })} />
          <Withdrawal
            withdraw={() => withdrawClearing(current.id)}
            decidedCode="clearing_decided"
            words={clearingStatus}
            onWithdrawn={onChange}
          />
        </>
      );
    case 'rejected':
    case 'withdrawn':
      return <MainButton id="again" words={clearingStatus.again} onPress={goBoard} />;
    case 'cleared':
      return (
        <>
          <CellGroup>
            <Cell
              id="see-receipt"
              title={clearingStatus.seeReceipt}
              onPress={() => Taro.navigateTo({ url: `${pages.clearingReceipt}?id=${current.id}` })}
            />
          </CellGroup>
          <MainButton
            id="verify-again"
            words={clearingStatus.verifyAgain}
            onPress={() => Taro.redirectTo({ url: pages.realName })}
          />
        </>
      );
  }
}

function NothingYet() {
  const { words } = useWords();
  return (
    <Result notes={[words.clearingStatus.none]}>
      <MainButton
        id="start"
        words={words.clearingStatus.start}
        onPress={() => Taro.redirectTo({ url: pages.clearing })}
      />
    </Result>
  );
}
