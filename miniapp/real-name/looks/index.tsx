import { View } from '@tarojs/components';
import { useState } from 'react';
import type { LookPage } from '../../../domain/contract/audit';
import { fill } from '../../../domain/words';
import { listLooks } from '../../api/account-api';
import { errorWords } from '../../api/api-error';
import { Cell } from '../../components/cell';
import { CellGroup } from '../../components/cell-group';
import { MainButton } from '../../components/main-button';
import { PageFrame } from '../../components/page-frame';
import { ResourceView } from '../../components/resource-view';
import { Result } from '../../components/result';
import { useResource } from '../../components/use-resource';
import { serviceNow } from '../../service/service';
import { sayMoment } from '../words/say-date';
import { type RealNameWords, useWords } from '../words/use-words';
import { gatherLooks, type Look, type Sitting } from './gather-looks';

/** Which of our people looked at the person's photos and full data, when and why (R42). */
export default function LooksPage() {
  const { words } = useWords();
  // What was paged to stays: a first page that moved on would show looks twice.
  const [resource, reload] = useResource(() => listLooks(), 'until-loaded');
  return (
    <PageFrame title={words.looks.title}>
      <View className="page-head">
        <View className="page-head-note">{words.looks.intro}</View>
      </View>
      <ResourceView resource={resource} onRetry={reload}>
        {(first) => (first.looks.length > 0 ? <Looks first={first} /> : <Nobody />)}
      </ResourceView>
    </PageFrame>
  );
}

function Looks({ first }: { first: LookPage }) {
  const { words, language } = useWords();
  const [looks, setLooks] = useState(first.looks);
  const [next, setNext] = useState(first.next);
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function showMore(cursor: string) {
    setRunning(true);
    setProblem(undefined);
    try {
      const page = await listLooks(cursor);
      setLooks([...looks, ...page.looks]);
      setNext(page.next);
    } catch (error) {
      setProblem(errorWords(error, language));
    } finally {
      setRunning(false);
    }
  }

  return (
    <>
      {gatherLooks(looks).map((sitting) => (
        <OneSitting key={sitting.first.id} sitting={sitting} />
      ))}
      {problem && (
        <View className="small-note" role="alert">
          {problem}
        </View>
      )}
      {next && (
        <MainButton
          id="more-looks"
          kind="second"
          words={words.looks.more}
          running={running && words.common.loading}
          onPress={() => void showMore(next)}
        />
      )}
    </>
  );
}

function OneSitting({ sitting: { first, seen } }: { sitting: Sitting }) {
  const { words } = useWords();
  return (
    <CellGroup
      title={sayMoment(first.at, serviceNow(), words)}
      note={first.reason ? fill(words.looks.reason, { reason: first.reason }) : undefined}
    >
      {seen.map(({ look, times }) => (
        <Cell key={look.id} title={sayLook(look, times, words)} value={words.looks[look.byRole]} />
      ))}
    </CellGroup>
  );
}

function sayLook({ what, side }: Look, times: number, { looks }: RealNameWords): string {
  const seen = what === 'photo' && side ? looks[side] : looks.fullData;
  return times === 1 ? seen : `${seen} × ${times}`;
}

function Nobody() {
  const { words } = useWords();
  return <Result icon="success" mood="grey" notes={[words.looks.nobody]} />;
}
