import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Notice } from '../../../domain/contract/notice';
import { fill } from '../../../domain/words';
import { listNotices } from '../../api/notice-api';
import { DayList } from '../../components/day-list';
import { FailureNotice } from '../../components/failure-notice';
import { MoreButton } from '../../components/more-button';
import { PageFrame } from '../../components/page-frame';
import { Pressable } from '../../components/pressable';
import { ResourceView } from '../../components/resource-view';
import { Result } from '../../components/result';
import { type ListPage, usePages } from '../../components/use-pages';
import { usePullDown } from '../../components/use-pull-down';
import { type Reload, useResource } from '../../components/use-resource';
import { pages } from '../../pages';
import { placeOf } from '../../places';
import { useWords } from '../words/use-words';
import { NoticeEntry } from './notice-entry';
import { type Reading, useReading } from './use-reading';
import './inbox.css';

interface InboxPage extends ListPage<Notice> {
  unread: number;
}

/** 消息: everything that the person was told, newest first, and where it leads (R17, R29). */
export default function NoticeInboxPage() {
  const { words } = useWords();
  const [resource, reload] = useResource(() => loadPage());
  usePullDown(reload);
  return (
    <PageFrame title={words.inbox.title}>
      <ResourceView resource={resource} onRetry={reload}>
        {(first) => <Inbox first={first} onReload={reload} />}
      </ResourceView>
    </PageFrame>
  );
}

async function loadPage(cursor?: string): Promise<InboxPage> {
  const { notices, next, unread } = await listNotices(cursor);
  return { items: notices, next, unread };
}

function Inbox({ first, onReload }: { first: InboxPage; onReload: Reload }) {
  const { words } = useWords();
  const list = usePages(first, loadPage);
  const reading = useReading(first, list, onReload);

  function open(notice: Notice) {
    if (notice.readAt === null) void reading.read(notice);
    const url = placeOf(notice.action);
    if (url) void Taro.navigateTo({ url });
  }
  return (
    <>
      <InboxHead isEmpty={list.items.length === 0} reading={reading} />
      <FailureNotice error={reading.failure} />
      {list.items.length === 0 && (
        <Result icon="bell" mood="grey" title={words.inbox.nothing} notes={[words.inbox.nothingNote]} />
      )}
      <DayList items={list.items} idOf={({ id }) => id} atOf={({ createdAt }) => createdAt}>
        {(notice) => <NoticeEntry notice={notice} onOpen={open} />}
      </DayList>
      <MoreButton id="more-notices" words={words.inbox.more} pages={list} />
    </>
  );
}

interface InboxHeadProps {
  isEmpty: boolean;
  reading: Reading;
}

function InboxHead({ isEmpty, reading: { unread, running, readAll } }: InboxHeadProps) {
  const { words } = useWords();
  const { allRead, unread: someUnread } = words.inbox;
  return (
    <View className="inbox-head">
      {!isEmpty && <View role="status">{unread === 0 ? allRead : fill(someUnread, { count: unread })}</View>}
      <View className="inbox-buttons">
        {unread > 0 && (
          <Pressable id="read-all" className="text-button" disabled={running} onPress={() => void readAll()}>
            {running ? words.inbox.reading : words.inbox.readAll}
          </Pressable>
        )}
        <Pressable
          id="go-notice-settings"
          className="text-button"
          onPress={() => void Taro.navigateTo({ url: pages.noticeSettings })}
        >
          {words.inbox.settings}
        </Pressable>
      </View>
    </View>
  );
}
