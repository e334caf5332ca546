import { Empty, Table, type TableColumnsType } from 'antd';
import type { UndeliveredMessage } from '../../domain/contract/undelivered';
import { channelWords } from '../../domain/notice/channels';
import { noticeRules } from '../../domain/notice/notice-kinds';
import { topicWords } from '../../domain/notice/notice-rule';
import { fill } from '../../domain/words';
import { useWords } from '../words/language';
import { formatInstant } from '../words/times';
import { faultWords } from './fault-words';
import { ResendButton } from './resend-button';

interface MessageTableProps {
  messages: UndeliveredMessage[];
  loading: boolean;
  empty: string;
  pressed: (id: string) => void;
}

/** Messages that did not go out, the newest first. */
export function MessageTable({ messages, loading, empty, pressed }: MessageTableProps) {
  return (
    <Table
      rowKey="id"
      size="middle"
      columns={useColumns(pressed)}
      dataSource={messages}
      loading={loading}
      pagination={false}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: loading ? ' ' : <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} /> }}
    />
  );
}

function useColumns(pressed: (id: string) => void): TableColumnsType<UndeliveredMessage> {
  const { words, language } = useWords();
  const { messages: said } = words;
  const { columns } = said;
  return [
    {
      key: 'what',
      title: columns.what,
      render: (_, { title, kind }) => (
        <div className="message-what">
          {title}
          <small className="quiet">
            {topicWords[noticeRules[kind].topic][language]} · <code>{kind}</code>
          </small>
        </div>
      ),
    },
    {
      key: 'channels',
      title: columns.channels,
      render: (_, { channels }) => (
        <ul className="message-channels">
          {channels.map((name) => (
            <li key={name}>{channelWords[name][language]}</li>
          ))}
        </ul>
      ),
    },
    { key: 'why', title: columns.why, render: (_, { fault }) => fault !== null && <Fault fault={fault} /> },
    {
      key: 'tried',
      title: columns.tried,
      render: (_, { lastTriedAt, writtenAt, tries }) => (
        <div className="message-times">
          <time dateTime={lastTriedAt}>{formatInstant(lastTriedAt)}</time>
          <small className="quiet">{fill(said.tries, { count: tries })}</small>
          <small className="quiet">{fill(said.written, { time: formatInstant(writtenAt) })}</small>
        </div>
      ),
    },
    {
      key: 'actions',
      title: columns.actions,
      fixed: 'right',
      align: 'right',
      render: (_, message) => <ResendButton message={message} pressed={pressed} />,
    },
  ];
}

/** In words, with the code by which it is found in the log. */
function Fault({ fault }: { fault: string }) {
  const { words } = useWords();
  const said = faultWords(fault, words.messages);
  return (
    <div className="message-fault">
      {said}
      {said === undefined ? (
        <code>{fault}</code>
      ) : (
        <small className="quiet">
          <code>{fault}</code>
        </small>
      )}
    </div>
  );
}
