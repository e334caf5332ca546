import Taro from '@tarojs/taro';
import type { HolderClaim } from '../../../domain/contract/holder-claim';
import { isActiveHolderClaim } from '../../../domain/holder-claim/holder-claim-states';
import { getCurrentHolderClaim, withdrawHolderClaim } from '../../api/holder-claim-api';
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
import { isUnderWay } from '../is-under-way';
import { useWords } from '../words/use-words';
import { AccountCards } from './account-cards';
import { ClaimOutcome } from './claim-outcome';

const resultTopics = ['progress'] as const;

/** How far a claim is, what is shown to its proved holder, and what came of it (R8, R25). */
export default function ClaimStatusPage() {
  const { words } = useWords();
  const [resource, reload] = useResource(getCurrentHolderClaim);
  const claim = resource.state === 'ready' ? resource.value : null;
  useWatch(reload, claim !== null && claim.status !== 'proved' && isActiveHolderClaim(claim.status));
  usePullDown(reload);
  return (
    <PageFrame title={words.claimStatus.title}>
      <ResourceView resource={resource} onRetry={reload}>
        {(current) => (current ? <Current claim={current} onChange={reload} /> : <NothingYet />)}
      </ResourceView>
    </PageFrame>
  );
}

interface CurrentProps {
  claim: HolderClaim;
  onChange: () => Promise<void>;
}

function Current({ claim, onChange }: CurrentProps) {
  const { words } = useWords();
  const { maskedName, maskedIdNumber, validFrom, validUntil } = claim;
  return (
    <>
      <ClaimOutcome claim={claim} />
      {claim.rejection && <Refusal reasons={claim.rejection.reasons} words={words.claimStatus} />}
      {claim.comment && <Comment words={claim.comment} />}
      <AccountCards claim={claim} onChange={onChange} />
      <Steps steps={claim.steps} words={words.claimStatus} />
      <CellGroup title={words.claimStatus.submittedData}>
        <Cell title={words.claimStatus.name} value={maskedName} />
        <Cell title={words.claimStatus.idNumber} value={maskedIdNumber} />
        <Cell title={words.claimStatus.validity} value={sayValidity(validFrom, validUntil, words)} />
      </CellGroup>
      <NextAction claim={claim} />
      {mayWithdraw(claim) && (
        <Withdrawal
          withdraw={() => withdrawHolderClaim(claim.id)}
          decidedCode="holder_claim_decided"
          words={words.claimStatus}
          onWithdrawn={onChange}
        />
      )}
    </>
  );
}

/** Where nobody is bound there is nothing to take back. */
function mayWithdraw(claim: HolderClaim): boolean {
  return isUnderWay(claim) && !(claim.status === 'proved' && claim.accounts.length === 0);
}

/** The one thing to do next; while others are at work there is none. */
function NextAction({ claim }: { claim: HolderClaim }) {
  const { words } = useWords();
  const { claimStatus } = words;
  switch (claim.status) {
    case 'pending':
    case 'announced':
    case 'disputed':
    case 'clearing':
      return (
        <>
          <TellMe topics={resultTopics} />
          <MainButton id="done" words={words.common.done} onPress={() => Taro.reLaunch({ url: pages.me })} />
        </>
      );
    case 'proved':
      if (claim.proofExpired) return <FormButton id="prove-again" words={claimStatus.proveAgain} />;
      return claim.accounts.length === 0 ? <VerifyButton claim={claim} /> : null;
    case 'cleared':
      return <VerifyButton claim={claim} />;
    case 'rejected':
    case 'withdrawn':
      return <FormButton id="again" words={claimStatus.again} />;
  }
}

function FormButton({ id, words }: { id: string; words: string }) {
  return <MainButton id={id} words={words} onPress={() => Taro.navigateTo({ url: pages.holderClaimForm })} />;
}

/** The form is filled in with what proved it. */
function VerifyButton({ claim }: { claim: HolderClaim }) {
  const { words } = useWords();
  return (
    <MainButton
      id="verify-now"
      words={words.claimStatus.verifyNow}
      onPress={() => Taro.redirectTo({ url: `${pages.form}?claim=${claim.id}` })}
    />
  );
}

function NothingYet() {
  const { words } = useWords();
  return (
    <Result notes={[words.claimStatus.none]}>
      <MainButton
        id="explain"
        words={words.claimStatus.explain}
        onPress={() => Taro.redirectTo({ url: pages.holderClaim })}
      />
    </Result>
  );
}
