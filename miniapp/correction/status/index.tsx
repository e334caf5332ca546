import Taro from '@tarojs/taro';
import type { Correction } from '../../../domain/contract/correction';
import { correctionKind } from '../../../domain/correction/correction-kinds';
import { getCurrentCorrection, withdrawCorrection } from '../../api/correction-api';
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
import { sayValidity } from '../../real-name/words/say-date';
import { useWords } from '../words/use-words';
import { CorrectionOutcome } from './correction-outcome';

/** Of a refusal, and of a real name that was changed. */
const resultTopics = ['progress', 'safety'] as const;

/** How far a correction is, by when it will be decided, and what came of it (R28). */
export default function CorrectionStatusPage() {
  const { words } = useWords();
  const [resource, reload] = useResource(getCurrentCorrection);
  useWatch(reload, resource.state === 'ready' && resource.value?.status === 'pending');
  usePullDown(reload);
  return (
    <PageFrame title={words.correctionStatus.title}>
      <ResourceView resource={resource} onRetry={reload}>
        {(current) => (current ? <Current current={current} onChange={reload} /> : <NothingYet />)}
      </ResourceView>
    </PageFrame>
  );
}

interface CurrentProps {
  current: Correction;
  onChange: () => Promise<void>;
}

function Current({ current, onChange }: CurrentProps) {
  const { words } = useWords();
  return (
    <>
      <CorrectionOutcome current={current} />
      {current.rejection && <Refusal reasons={current.rejection.reasons} words={words.correctionStatus} />}
      {current.comment && <Comment words={current.comment} />}
      <Steps steps={current.steps} words={words.correctionStatus} />
      <Asked current={current} />
      <NextAction current={current} />
      {current.status === 'pending' && (
        <Withdrawal
          withdraw={() => withdrawCorrection(current.id)}
          decidedCode="verification_decided"
          words={words.correctionStatus}
          onWithdrawn={onChange}
        />
      )}
    </>
  );
}

function Asked({ current: { kind, maskedName, maskedIdNumber, validFrom, validUntil } }: { current: Correction }) {
  const { words, language } = useWords();
  const said = words.correctionStatus;
  return (
    <CellGroup title={said.submittedData}>
      <Cell title={said.kind} value={correctionKind(kind).words[language]} />
      <Cell title={said.name} value={maskedName} />
      <Cell title={said.idNumber} value={maskedIdNumber} />
      <Cell title={said.validity} value={sayValidity(validFrom, validUntil, words)} />
    </CellGroup>
  );
}

function NextAction({ current: { status, kind } }: { current: Correction }) {
  const { words } = useWords();
  const said = words.correctionStatus;
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
        <MainButton
          id="see-real-name"
          words={said.seeRealName}
          onPress={() => Taro.redirectTo({ url: pages.realName })}
        />
      );
    case 'rejected':
    case 'withdrawn':
      return (
        <MainButton
          id="again"
          words={said.again}
          onPress={() => Taro.navigateTo({ url: `${pages.correctionForm}?kind=${kind}` })}
        />
      );
  }
}

function NothingYet() {
  const { words } = useWords();
  return (
    <Result notes={[words.correctionStatus.none]}>
      <MainButton
        id="start"
        words={words.correctionStatus.start}
        onPress={() => Taro.redirectTo({ url: pages.correction })}
      />
    </Result>
  );
}
