import { View } from '@tarojs/components';
import { fill } from '../../../domain/words';
import { listLooks } from '../../api/account-api';
import { Cell } from '../../components/cell';
import { CellGroup } from '../../components/cell-group';
import { MoreButton } from '../../components/more-button';
import { PageFrame } from '../../components/page-frame';
import { ResourceView } from '../../components/resource-view';
import { Result } from '../../components/result';
import { type ListPage, usePages } from '../../components/use-pages';
import { useResource } from '../../components/use-resource';
import { serviceNow } from '../../service/service';
import { sayMoment } from '../words/say-date';
import { type RealNameWords, useWords } from '../words/use-words';
import { gatherLooks, type Look, type Sitting } from './gather-looks';

/** Which of our people looked at the person's photos and full data, when and why (R42). */
export default function LooksPage() {
  const { words } = useWords();
  // What was paged to stays: a first page that moved on would show looks twice.
  const [resource, reload] = useResource(() => loadLooks(), 'until-loaded');
  return (
    <PageFrame title={words.looks.title}>
      <View className="page-head">
        <View className="page-head-note">{words.looks.intro}</View>
      </View>
      <ResourceView resource={resource} onRetry={reload}>
        {(first) => (first.items.length > 0 ? <Looks first={first} /> : <Nobody />)}
      </ResourceView>
    </PageFrame>
  );
}

async function loadLooks(cursor?: string): Promise<ListPage<Look>> {
  const { looks, next } = await listLooks(cursor);
  return { items: looks, next };
}

function Looks({ first }: { first: ListPage<Look> }) {
  const { words } = useWords();
  const pages = usePages(first, loadLooks);
  return (
    <>
      {gatherLooks(pages.items).map((sitting) => (
        <OneSitting key={sitting.first.id} sitting={sitting} />
      ))}
      <MoreButton id="more-looks" words={words.looks.more} pages={pages} />
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
  const whole = what === 'account' ? looks.account : looks.fullData;
  const seen = what === 'photo' && side ? looks[side] : whole;
  return times === 1 ? seen : `${seen} × ${times}`;
}

function Nobody() {
  const { words } = useWords();
  return <Result icon="success" mood="grey" notes={[words.looks.nobody]} />;
}
