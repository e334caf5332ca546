import { FilterOutlined } from '@ant-design/icons';
import { Button, Empty, Table, type TableColumnsType, Tooltip, Typography } from 'antd';
import { Link } from 'react-router';
import type { AuditPage } from '../../domain/contract/audit';
import { may } from '../../domain/staff/roles';
import { fill } from '../../domain/words';
import { useSignedInStaff } from '../frame/use-signed-in-staff';
import { useWords } from '../words/language';
import { formatInstantExactly } from '../words/times';
import { auditReasonWords } from './audit-reason';
import { type AuditFilter, useAuditFilter } from './use-audit-filter';

type Entry = AuditPage['entries'][number];

/** What was found, newest first; whoever did it, and what it was done to, narrow the search by a click. */
export function AuditTable({ entries, loading }: { entries: Entry[]; loading: boolean }) {
  const { words } = useWords();
  const { searching, clear } = useAuditFilter();
  const { empty, nothingFound, search } = words.audit;
  const nothing = (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={searching ? nothingFound : empty}>
      {searching && <Button onClick={clear}>{search.clear}</Button>}
    </Empty>
  );
  return (
    <Table
      rowKey="id"
      size="middle"
      columns={useColumns()}
      dataSource={entries}
      loading={loading}
      pagination={false}
      scroll={{ x: 780 }}
      locale={{ emptyText: loading ? ' ' : nothing }}
    />
  );
}

function useColumns(): TableColumnsType<Entry> {
  const { words, language } = useWords();
  const { role } = useSignedInStaff();
  const { columns, actors, subjects, actions } = words.audit;
  const named = (catalogue: Readonly<Record<string, string>>, code: string) => catalogue[code] ?? code;
  return [
    {
      key: 'at',
      title: columns.at,
      width: 165,
      render: (_, { at }) => <time dateTime={at}>{formatInstantExactly(at)}</time>,
    },
    {
      key: 'actor',
      title: columns.actor,
      width: 150,
      render: (_, { actor }) => (
        <>
          {actors[actor.kind]}{' '}
          <span className={actor.name ? undefined : 'audit-id'}>
            {actor.name ?? (actor.id && <ShortId id={actor.id} />)}
            {actor.id && <Only part={{ who: actor.name ?? actor.id }} name={actor.name ?? actor.id.slice(-8)} />}
          </span>
        </>
      ),
    },
    {
      key: 'action',
      title: columns.action,
      width: 145,
      render: (_, { action }) => <Tooltip title={action}>{named(actions, action)}</Tooltip>,
    },
    {
      key: 'subject',
      title: columns.subject,
      width: 170,
      render: (_, { subject }) => (
        <>
          {named(subjects, subject.kind)}{' '}
          <span className="audit-id">
            {subject.kind === 'case' && may(role, 'case.list') ? (
              <Link to={`/cases/${subject.id}`}>
                <ShortId id={subject.id} />
              </Link>
            ) : (
              <ShortId id={subject.id} />
            )}
            <Only part={{ subjectId: subject.id }} name={subject.id.slice(-8)} />
          </span>
        </>
      ),
    },
    {
      key: 'reason',
      title: columns.reason,
      render: (_, { action, reason, reasonDamaged }) => {
        if (reasonDamaged) return <Typography.Text type="warning">{words.audit.reasonDamaged}</Typography.Text>;
        return reason ? auditReasonWords(action, reason, language) : <span className="quiet">—</span>;
      },
    },
  ];
}

/** Narrows the search to what stands beside it. */
function Only({ part, name }: { part: Partial<AuditFilter>; name: string }) {
  const { words } = useWords();
  const { filter, searchFor } = useAuditFilter();
  const label = fill(words.audit.search.only, { name });
  return (
    <Tooltip title={label}>
      <Button
        type="text"
        size="small"
        className="audit-only"
        aria-label={label}
        icon={<FilterOutlined />}
        onClick={() => searchFor({ ...filter, ...part })}
      />
    </Tooltip>
  );
}

/** The end of an id, which is what differs; the whole of it on hover. */
function ShortId({ id }: { id: string }) {
  return (
    <code className="short-id" title={id}>
      …{id.slice(-8)}
    </code>
  );
}
