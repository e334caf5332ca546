import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { RealName } from '../../../domain/contract/account';
import type { Correction, RealNameHistory } from '../../../domain/contract/correction';
import { correctionKind, correctionKinds } from '../../../domain/correction/correction-kinds';
import { fill } from '../../../domain/words';
import { getMe } from '../../api/account-api';
import { getCurrentCorrection, getRealNameHistory } from '../../api/correction-api';
import { AccountNotices } from '../../components/account-notices';
import { Cell } from '../../components/cell';
import { CellGroup } from '../../components/cell-group';
import { PageFrame } from '../../components/page-frame';
import { ResourceView } from '../../components/resource-view';
import { useResource } from '../../components/use-resource';
import { pages } from '../../pages';
import { sayDay, sayValidity } from '../../real-name/words/say-date';
import { serviceNow } from '../../service/service';
import { sayCorrectionStatus } from '../words/say-status';
import { useWords } from '../words/use-words';

/** What has changed, and which papers prove it, before anything is asked for (R28). A request in review leads to how far it is. */
export default function CorrectionKindPage() {
  const { words } = useWords();
  const [resource, reload] = useResource(loadKinds);
  return (
    <PageFrame title={words.correctionKind.title}>
      <ResourceView resource={resource} onRetry={reload}>
        {({ me, last, history }) =>
          me.realName.status === 'active' ? (
            <>
              <AccountNotices me={me} />
              <View className="page-head">
                <View className="page-head-title" role="heading" aria-level="2">
                  {words.correctionKind.heading}
                </View>
                <View className="page-head-note">{words.correctionKind.note}</View>
              </View>
              <Kinds />
              <Verified realName={me.realName} />
              {last && <LastRequest last={last} />}
              <Earlier history={history} />
              <CellGroup note={words.correctionKind.anotherPerson}>
                <Cell
                  id="go-clearing"
                  title={words.correctionKind.clear}
                  onPress={() => Taro.navigateTo({ url: pages.clearing })}
                />
              </CellGroup>
            </>
          ) : null
        }
      </ResourceView>
    </PageFrame>
  );
}

async function loadKinds() {
  const [me, history] = await Promise.all([getMe(), getRealNameHistory()]);
  const last = me.correction && (await getCurrentCorrection());
  if (me.realName.status !== 'active') await Taro.redirectTo({ url: pages.realName });
  else if (last?.status === 'pending') await Taro.redirectTo({ url: pages.correctionStatus });
  return { me, last, history };
}

function Kinds() {
  const { words, language } = useWords();
  return (
    <>
      {correctionKinds.map((kind) => {
        const entry = correctionKind(kind);
        return (
          <CellGroup key={kind} note={fill(words.correctionKind.proof, { proof: entry.proof[language] })}>
            <Cell
              id={`kind-${kind}`}
              title={entry.words[language]}
              value={entry.hint[language]}
              onPress={() => Taro.navigateTo({ url: `${pages.correctionForm}?kind=${kind}` })}
            />
          </CellGroup>
        );
      })}
    </>
  );
}

function Verified({ realName }: { realName: Extract<RealName, { status: 'active' }> }) {
  const { words } = useWords();
  return (
    <CellGroup title={words.correctionKind.verified}>
      <Cell title={words.home.name} value={realName.maskedName} />
      <Cell title={words.home.idNumber} value={realName.maskedIdNumber} />
      <Cell title={words.home.validity} value={sayValidity(realName.validFrom, realName.validUntil, words)} />
    </CellGroup>
  );
}

/** What it said before it was corrected; most people have nothing of the kind. */
function Earlier({ history: { entries } }: { history: RealNameHistory }) {
  const { words } = useWords();
  const day = (instant: string) => sayDay(instant, serviceNow(), words);
  const earlier = entries.flatMap(({ until, ...entry }) => (until === null ? [] : [{ ...entry, until }]));
  if (earlier.length === 0) return null;
  return (
    <CellGroup title={words.correctionKind.earlier}>
      {earlier.map(({ maskedName, maskedIdNumber, from, until }) => (
        <Cell
          key={until}
          title={`${maskedName} ${maskedIdNumber}`}
          value={fill(words.correctionKind.period, { from: day(from), until: day(until) })}
        />
      ))}
    </CellGroup>
  );
}

function LastRequest({ last }: { last: Correction }) {
  const { words } = useWords();
  return (
    <CellGroup>
      <Cell
        id="see-correction"
        title={words.correctionKind.current}
        value={sayCorrectionStatus(last.status, words)}
        onPress={() => Taro.navigateTo({ url: pages.correctionStatus })}
      />
    </CellGroup>
  );
}
