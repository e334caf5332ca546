import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Empty, Table, type TableColumnsType, Tooltip } from 'antd';
import { Link } from 'react-router';
import type { AuditPage } from '../../domain/contract';
import { may } from '../../domain/staff/roles';
import { listAudit } from '../api/audit';
import { Failure } from '../failure/failure';
import { NotForRole } from '../frame/not-for-role';
import { useSignedInStaff } from '../frame/use-signed-in-staff';
import { useTitle } from '../frame/use-title';
import { Pager } from '../paging/pager';
import { useCursor } from '../paging/use-cursor';
import { useWords } from '../words/language';
import { formatInstantExactly } from '../words/times';
import { auditReasonWords } from './audit-reason';

type Entry = AuditPage['entries'][number];

/** `/console/audit`: the log for auditors and administrators (R15). */
export function AuditLogPage() {
  const { words } = useWords();
  useTitle(words.audit.title);
  const { role } = useSignedInStaff();
  return may(role, 'audit.read') ? <AuditLog /> : <NotForRole />;
}

function AuditLog() {
  const { words } = useWords();
  const { cursor } = useCursor();
  const columns = useColumns();
  const log = useQuery({
    queryKey: ['audit', cursor],
    queryFn: ({ signal }) => listAudit(cursor, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <section aria-labelledby="audit-title">
      <div className="page-head">
        <div>
          <h1 id="audit-title">{words.audit.title}</h1>
          <p className="quiet">{words.audit.lead}</p>
        </div>
      </div>
      {log.isError && <Failure error={log.error} retry={() => void log.refetch()} />}
      {(log.data || log.isPending) && (
        <Table
          rowKey="id"
          size="middle"
          columns={columns}
          dataSource={log.data?.entries ?? []}
          loading={log.isPending}
          pagination={false}
          scroll={{ x: 760 }}
          locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.audit.empty} /> }}
        />
      )}
      <Pager next={log.data?.next} />
    </section>
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
      width: 180,
      render: (_, { at }) => <time dateTime={at}>{formatInstantExactly(at)}</time>,
    },
    {
      key: 'actor',
      title: columns.actor,
      width: 170,
      render: (_, { actor }) => (
        <>
          {actors[actor.kind]} {actor.name ?? (actor.id && <ShortId id={actor.id} />)}
        </>
      ),
    },
    {
      key: 'action',
      title: columns.action,
      width: 170,
      render: (_, { action }) => <Tooltip title={action}>{named(actions, action)}</Tooltip>,
    },
    {
      key: 'subject',
      title: columns.subject,
      width: 190,
      render: (_, { subject }) => (
        <>
          {named(subjects, subject.kind)}{' '}
          {subject.kind === 'case' && may(role, 'case.list') ? (
            <Link to={`/cases/${subject.id}`}>
              <ShortId id={subject.id} />
            </Link>
          ) : (
            <ShortId id={subject.id} />
          )}
        </>
      ),
    },
    {
      key: 'reason',
      title: columns.reason,
      render: (_, { reason }) => (reason ? auditReasonWords(reason, language) : <span className="quiet">—</span>),
    },
  ];
}

/** The end of an id, which is what differs; the whole of it on hover. */
function ShortId({ id }: { id: string }) {
  return (
    <code className="short-id" title={id}>
      …{id.slice(-8)}
    </code>
  );
}
