import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown, Table, type TableColumnsType, Tag, Tooltip } from 'antd';
import type { Instant } from '../../domain/contract/instant';
import type { StaffAccount } from '../../domain/contract/staff';
import { roleWords } from '../../domain/staff/roles';
import { fill } from '../../domain/words';
import { useWords } from '../words/language';
import { formatDate, formatInstant } from '../words/times';
import { type AccountTask, type AccountTaskKind, tasksFor } from './account-dialog';

interface StaffTableProps {
  accounts: StaffAccount[];
  loading: boolean;
  choose: (task: AccountTask) => void;
}

export function StaffTable({ accounts, loading, choose }: StaffTableProps) {
  const columns = useColumns(choose);
  return (
    <Table
      rowKey="id"
      size="middle"
      columns={columns}
      dataSource={accounts}
      loading={loading}
      pagination={{ pageSize: 50, hideOnSinglePage: true }}
      scroll={{ x: 'max-content' }}
      rowClassName={({ enabled }) => (enabled ? '' : 'row-disabled')}
    />
  );
}

function useColumns(choose: (task: AccountTask) => void): TableColumnsType<StaffAccount> {
  const { words, language } = useWords();
  const { columns, you, codeOn, codeOff, ownAccount, manage, actions } = words.staff;
  return [
    {
      key: 'username',
      title: columns.username,
      render: (_, account) => (
        <>
          {account.username} {account.you && <Tag variant="filled">{you}</Tag>}
        </>
      ),
    },
    { key: 'role', title: columns.role, render: (_, { role }) => roleWords[role][language] },
    {
      key: 'state',
      title: columns.state,
      render: (_, account) => (
        <>
          <State account={account} /> {account.lockedUntil && <Lock until={account.lockedUntil} />}
        </>
      ),
    },
    {
      key: 'code',
      title: columns.code,
      render: (_, { hasCode }) => (hasCode ? codeOn : <span className="quiet">{codeOff}</span>),
    },
    { key: 'sessions', title: columns.sessions, align: 'right', dataIndex: 'sessions' },
    { key: 'held', title: columns.held, align: 'right', dataIndex: 'heldCases' },
    {
      key: 'created',
      title: columns.created,
      render: (_, { createdAt }) => (
        <time dateTime={createdAt} title={formatInstant(createdAt)}>
          {formatDate(createdAt)}
        </time>
      ),
    },
    {
      key: 'actions',
      title: columns.actions,
      fixed: 'right',
      align: 'center',
      render: (_, account) => (
        <Tooltip title={account.you ? ownAccount : undefined}>
          <Dropdown
            trigger={['click']}
            disabled={account.you}
            menu={{
              items: tasksFor(account).map((key) => ({ key, label: actions[key], danger: key === 'disable' })),
              onClick: ({ key }) => choose({ kind: key as AccountTaskKind, account }),
            }}
          >
            <Button
              id={`manage-${account.username}`}
              type="text"
              icon={<MoreOutlined aria-hidden />}
              aria-label={fill(manage, { username: account.username })}
            />
          </Dropdown>
        </Tooltip>
      ),
    },
  ];
}

function State({ account }: { account: StaffAccount }) {
  const { words } = useWords();
  const { enabled, disabled, temporaryPassword, passwordExpired } = words.staff;
  if (!account.enabled) return <Tag color="error">{disabled}</Tag>;
  if (account.passwordExpired) return <Tag color="error">{passwordExpired}</Tag>;
  return account.temporaryPassword ? (
    <Tag color="warning">{temporaryPassword}</Tag>
  ) : (
    <Tag color="success">{enabled}</Tag>
  );
}

function Lock({ until }: { until: Instant }) {
  const { words } = useWords();
  return (
    <Tooltip title={words.staff.lockedLead}>
      <Tag color="error" tabIndex={0}>
        {fill(words.staff.locked, { until: formatInstant(until) })}
      </Tag>
    </Tooltip>
  );
}
