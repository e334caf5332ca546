import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { isActiveClearing } from '../../../domain/clearing/clearing-states';
import { retentionYears } from '../../../domain/clearing/retention';
import type { Me, RealName } from '../../../domain/contract/account';
import { fill } from '../../../domain/words';
import { getMe } from '../../api/account-api';
import { Cell } from '../../components/cell';
import { CellGroup } from '../../components/cell-group';
import { FrozenNotice } from '../../components/frozen-notice';
import { MainButton } from '../../components/main-button';
import { PageFrame } from '../../components/page-frame';
import { ResourceView } from '../../components/resource-view';
import { Result } from '../../components/result';
import { useResource } from '../../components/use-resource';
import { pages } from '../../pages';
import { Subject } from '../subject';
import { useWords } from '../words/use-words';
import './consequences.css';

/** What is lost, what stays and until when, before anything is asked for (R21). */
export default function ConsequencesPage() {
  const { words } = useWords();
  const [resource, reload] = useResource(getMe);
  return (
    <PageFrame title={words.clearing.title}>
      <ResourceView resource={resource} onRetry={reload}>
        {({ realName, clearing, frozenSince }) =>
          realName.status === 'active' ? (
            <Consequences realName={realName} clearing={clearing} frozenSince={frozenSince} />
          ) : (
            <NothingToClear clearing={clearing} />
          )
        }
      </ResourceView>
    </PageFrame>
  );
}

interface ConsequencesProps extends Pick<Me, 'clearing' | 'frozenSince'> {
  realName: Extract<RealName, { status: 'active' }>;
}

function Consequences({ realName, clearing, frozenSince }: ConsequencesProps) {
  const { words } = useWords();
  const inReview = clearing !== null && isActiveClearing(clearing.status);
  return (
    <>
      <FrozenNotice since={frozenSince} />
      <View className="page-head">
        <View className="page-head-title" role="heading" aria-level="2">
          {words.clearing.heading}
        </View>
        <View className="page-head-note">{words.clearing.note}</View>
      </View>
      {clearing && (inReview || clearing.status === 'rejected') && <LatestRequest status={clearing.status} />}
      <Subject realName={realName} />
      <Explanation />
      {!inReview && (
        <MainButton
          id="see-board"
          words={words.clearing.go}
          onPress={() => Taro.navigateTo({ url: pages.clearingBoard })}
        />
      )}
    </>
  );
}

/** Leads to what became of the request. */
function LatestRequest({ status }: Pick<NonNullable<Me['clearing']>, 'status'>) {
  const { words } = useWords();
  const { inReview, refused, cleared } = words.clearing;
  const said = status === 'cleared' ? cleared : status === 'rejected' ? refused : inReview;
  return (
    <CellGroup>
      <Cell
        id="see-clearing"
        title={words.clearing.current}
        value={said}
        onPress={() => Taro.navigateTo({ url: pages.clearingStatus })}
      />
    </CellGroup>
  );
}

function Explanation() {
  const { words } = useWords();
  const { clearing } = words;
  return (
    <>
      <View className="lost">
        <CellGroup title={clearing.lost}>
          <Cell icon="wallet" title={clearing.lostPay} />
          <Cell icon="cross" title={clearing.lostBusinesses} />
          <Cell icon="alert" title={clearing.lostForGood} />
        </CellGroup>
      </View>
      <CellGroup title={clearing.stays}>
        <Cell icon="person" title={clearing.staysAccount} />
        <Cell icon="clock" title={fill(clearing.staysByLaw, { years: retentionYears })} />
      </CellGroup>
      <CellGroup title={clearing.freed}>
        <Cell icon="id-card" title={clearing.freedIdentity} />
        <Cell icon="person" title={clearing.freedAccount} />
      </CellGroup>
      <CellGroup title={clearing.needs}>
        <Cell icon="id-card" title={clearing.needCard} />
        <Cell icon="wallet" title={clearing.needBankCard} />
        <Cell icon="camera" title={clearing.needReview} />
      </CellGroup>
    </>
  );
}

function NothingToClear({ clearing }: Pick<Me, 'clearing'>) {
  const { words } = useWords();
  return (
    <>
      <Result notes={[words.clearing.none]}>
        <MainButton
          id="go-real-name"
          words={words.clearing.goRealName}
          onPress={() => Taro.redirectTo({ url: pages.realName })}
        />
      </Result>
      {clearing?.status === 'cleared' && <LatestRequest status={clearing.status} />}
    </>
  );
}
