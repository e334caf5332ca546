import { Button, Empty, Space, Table, type TableColumnsType } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { CaseSummary } from '../../domain/contract/case';
import { may } from '../../domain/staff/roles';
import { fill } from '../../domain/words';
import { useSignedInStaff } from '../frame/use-signed-in-staff';
import { useWords } from '../words/language';
import { formatDayOf, formatInstant } from '../words/times';
import { ClaimThisButton } from './claim-this-button';
import { describeDue, isDue } from './due';
import { DueTag } from './due-tag';
import { personOf } from './person-of';
import { StatusTag } from './status-tag';
import { useQueueFilter } from './use-queue-filter';

interface CaseTableProps {
  cases: readonly CaseSummary[];
  loading: boolean;
  now: number;
}

export function CaseTable({ cases, loading, now }: CaseTableProps) {
  const navigate = useNavigate();
  const columns = useColumns(now);
  return (
    <Table
      rowKey="id"
      size="middle"
      columns={columns}
      dataSource={cases}
      loading={loading}
      pagination={false}
      scroll={{ x: 'max-content' }}
      rowClassName={(row) => (row.late ? 'row row-late' : 'row')}
      onRow={({ id }) => ({ onClick: () => void navigate(`/cases/${id}`) })}
      locale={{ emptyText: <NoCases /> }}
    />
  );
}

function NoCases() {
  const { words } = useWords();
  const { filter, changed, clear } = useQueueFilter();
  const done = filter.status === 'open' && !changed;
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={done ? words.queue.emptyOpen : words.queue.empty}>
      {!done && <Button onClick={clear}>{words.queue.clearFilters}</Button>}
    </Empty>
  );
}

function useColumns(now: number): TableColumnsType<CaseSummary> {
  const { words, language } = useWords();
  const { columns, kinds, open, hands } = words.queue;
  const { status } = useQueueFilter().filter;
  return [
    {
      key: 'due',
      title: columns.due,
      render: (_, row) => (
        <>
          <time dateTime={row.dueAt}>{formatInstant(row.dueAt)}</time> {isDue(row) && <DueTag {...row} now={now} />}
        </>
      ),
    },
    {
      key: 'person',
      title: columns.person,
      // The link is what the keyboard reaches; a click anywhere in the row does the same.
      render: (_, row) => (
        <Link
          className="case-link"
          to={`/cases/${row.id}`}
          onClick={(event) => event.stopPropagation()}
          aria-label={fill(open, { person: personOf(row, words), due: describeDue(row, now, language).words })}
        >
          {personOf(row, words)}
        </Link>
      ),
    },
    { key: 'kind', title: columns.kind, render: (_, { kind }) => kinds[kind] },
    { key: 'attempt', title: columns.attempt, dataIndex: 'attempt' },
    {
      key: 'submitted',
      title: columns.submitted,
      // On a tablet the kind needs the room, and why a case is parked.
      responsive: ['lg'],
      render: (_, row) => formatInstant(row.createdAt),
    },
    { key: 'status', title: columns.status, render: (_, row) => <StatusTag {...row} /> },
    status === 'closed'
      ? {
          key: 'closed',
          title: columns.closed,
          render: (_, { closedAt }) => closedAt && formatInstant(closedAt),
        }
      : {
          key: 'holder',
          title: status === 'parked' ? hands.parked : columns.holder,
          render: (_, row) => <Hands {...row} />,
        },
  ];
}

/** Who has it in hand, or why it is in nobody's. */
function Hands({ id, holder, parked }: Pick<CaseSummary, 'id' | 'holder' | 'parked'>) {
  const { words, language } = useWords();
  const { role } = useSignedInStaff();
  if (parked) {
    return (
      <Space orientation="vertical" size={4}>
        <span className="parked-why">
          {fill(words.passage.parked, {
            username: parked.by,
            day: formatDayOf(parked.until, language),
            reason: parked.words,
          })}
        </span>
        {may(role, 'case.claim') && <ClaimThisButton id={id} size="small" />}
      </Space>
    );
  }
  if (!holder) return <span className="quiet">{words.queue.nobody}</span>;
  const username = holder.you ? words.queue.you : holder.username;
  const time = formatInstant(holder.leaseUntil).slice(-5);
  return fill(words.queue.leaseUntil, { username, time });
}
