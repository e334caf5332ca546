import { View } from '@tarojs/components';
import type { ActivityReport } from '../../../domain/contract/activity';
import { listActivities } from '../../api/activity-api';
import { DayList } from '../../components/day-list';
import { MoreButton } from '../../components/more-button';
import { Notice } from '../../components/notice';
import { PageFrame } from '../../components/page-frame';
import { ResourceView } from '../../components/resource-view';
import { Result } from '../../components/result';
import { type ListPage, usePages } from '../../components/use-pages';
import { usePullDown } from '../../components/use-pull-down';
import { type Reload, useResource } from '../../components/use-resource';
import { useWords } from '../words/use-words';
import { ActivityEntry } from './activity-entry';
import { gatherEntries, type Happening } from './gather-entries';
import './activity.css';

interface FirstPage extends ListPage<Happening> {
  frozen: boolean;
}

/** 账户动态: what happened to the account, day by day, and one button to say that it was somebody else (R29). */
export default function ActivityPage() {
  const { words } = useWords();
  // What was paged to stays: a first page that moved on would show things twice.
  const [resource, reload] = useResource(() => loadPage(), 'until-loaded');
  usePullDown(reload);
  return (
    <PageFrame title={words.activity.title}>
      <View className="page-head">
        <View className="page-head-note">{words.activity.intro}</View>
      </View>
      <ResourceView resource={resource} onRetry={reload}>
        {(first) => <Activities first={first} onReload={reload} />}
      </ResourceView>
    </PageFrame>
  );
}

async function loadPage(cursor?: string): Promise<FirstPage> {
  const { activities, next, frozenSince } = await listActivities(cursor);
  return { items: activities, next, frozen: frozenSince !== null };
}

function Activities({ first, onReload }: { first: FirstPage; onReload: Reload }) {
  const { words } = useWords();
  const pages = usePages<Happening>(first, loadPage);
  const frozen = first.frozen || pages.items.some(({ report }) => report?.status === 'open');

  function show(report: ActivityReport) {
    // Reported from elsewhere meanwhile: the one report is about something that is not shown.
    if (!pages.items.some(({ id }) => id === report.activityId)) void onReload('quietly');
    pages.change((items) => items.map((one) => (one.id === report.activityId ? { ...one, report } : one)));
  }
  if (pages.items.length === 0) return <Result icon="clock" mood="grey" notes={[words.activity.nothing]} />;
  return (
    <>
      {frozen && (
        <Notice id="frozen" kind="warning">
          {words.activity.frozen}
        </Notice>
      )}
      <DayList
        items={gatherEntries(pages.items)}
        idOf={({ happening }) => happening.id}
        atOf={({ happening }) => happening.at}
      >
        {(entry) => <ActivityEntry entry={entry} frozen={frozen} onReported={show} />}
      </DayList>
      <MoreButton id="more-activity" words={words.activity.more} pages={pages} />
    </>
  );
}
