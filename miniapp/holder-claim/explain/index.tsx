import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Me } from '../../../domain/contract/account';
import type { HolderClaim } from '../../../domain/contract/holder-claim';
import { fill } from '../../../domain/words';
import { getMe } from '../../api/account-api';
import { getCurrentHolderClaim } from '../../api/holder-claim-api';
import { Cell } from '../../components/cell';
import { CellGroup } from '../../components/cell-group';
import { FrozenNotice } from '../../components/frozen-notice';
import { MainButton } from '../../components/main-button';
import { Notice } from '../../components/notice';
import { PageFrame } from '../../components/page-frame';
import { ResourceView } from '../../components/resource-view';
import { useResource } from '../../components/use-resource';
import { holderClaimKeeper } from '../../draft/holder-claim-draft';
import { pages } from '../../pages';
import { useObjectionDays } from '../../service/use-objection-days';
import { isUnderWay } from '../is-under-way';
import { sayStatus } from '../words/say-status';
import { useWords } from '../words/use-words';

interface Start extends Pick<Me, 'frozenSince'> {
  claim: HolderClaim | null;
  /** A submission is in review: one thing after the other. */
  verifying: boolean;
  begun: boolean;
}

/** What comes of it, in plain words, before anything is asked for (R25). A claim under way leads to how far it is. */
export default function ExplainPage() {
  const { words } = useWords();
  const [resource, reload] = useResource(loadStart);
  return (
    <PageFrame title={words.claim.title}>
      <ResourceView resource={resource} onRetry={reload}>
        {(start) => (
          <>
            <FrozenNotice since={start.frozenSince} />
            <View className="page-head">
              <View className="page-head-title" role="heading" aria-level="2">
                {words.claim.heading}
              </View>
              <View className="page-head-note">{words.claim.note}</View>
            </View>
            {start.claim && <LastClaim claim={start.claim} />}
            <WhatHappens />
            {start.verifying ? <WaitForVerification /> : <StartButton begun={start.begun} />}
          </>
        )}
      </ResourceView>
    </PageFrame>
  );
}

async function loadStart(): Promise<Start> {
  const [me, claim] = await Promise.all([getMe(), getCurrentHolderClaim()]);
  if (claim && isUnderWay(claim)) await Taro.redirectTo({ url: pages.holderClaimStatus });
  return {
    claim,
    frozenSince: me.frozenSince,
    verifying: me.verification?.status === 'pending',
    begun: holderClaimKeeper.of(me.account.id) !== null,
  };
}

function LastClaim({ claim }: { claim: HolderClaim }) {
  const { words } = useWords();
  return (
    <CellGroup>
      <Cell
        id="see-claim"
        title={words.claim.current}
        value={sayStatus(claim, words)}
        onPress={() => Taro.navigateTo({ url: pages.holderClaimStatus })}
      />
    </CellGroup>
  );
}

function WhatHappens() {
  const { words } = useWords();
  const { how, howProve, howReview, howSee, howWait, howThen, fair } = words.claim;
  return (
    <CellGroup title={how} note={fair}>
      <Cell icon="camera" title={howProve} />
      <Cell icon="person" title={howReview} />
      <Cell icon="id-card" title={howSee} />
      <Cell icon="clock" title={fill(howWait, { days: useObjectionDays() })} />
      <Cell icon="check" title={howThen} />
    </CellGroup>
  );
}

function WaitForVerification() {
  const { words } = useWords();
  return (
    <>
      <Notice id="verifying" kind="warning">
        {words.claim.pendingVerification}
      </Notice>
      <MainButton
        id="see-verification"
        words={words.claim.seeVerification}
        onPress={() => Taro.navigateTo({ url: pages.status })}
      />
    </>
  );
}

function StartButton({ begun }: Pick<Start, 'begun'>) {
  const { words } = useWords();
  return (
    <MainButton
      id="start-claim"
      words={begun ? words.claim.resume : words.claim.start}
      onPress={() => Taro.navigateTo({ url: pages.holderClaimForm })}
    />
  );
}
