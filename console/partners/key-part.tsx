import { Button, Space, Table, type TableColumnsType, Tag } from 'antd';
import type { Partner, PartnerKey } from '../../domain/contract/partner';
import { partnerScopeWords } from '../../domain/partner/scopes';
import { fill } from '../../domain/words';
import { useWords } from '../words/language';
import { formatDate, formatInstant } from '../words/times';
import type { PartnerTask } from './partner-dialog';

interface KeyPartProps {
  partner: Partner;
  choose: (task: PartnerTask) => void;
}

/** The keys by which a partner asks. */
export function KeyPart({ partner, choose }: KeyPartProps) {
  const { keys } = useWords().words.partners;
  const columns = useColumns((key) => choose({ kind: 'revoke', partner, key }));
  return (
    <section aria-label={`${partner.name} · ${keys.title}`}>
      <div className="partner-part">
        <h3>{keys.title}</h3>
        <Button
          size="small"
          id={`new-key-${partner.id}`}
          aria-label={fill(keys.createFor, { name: partner.name })}
          onClick={() => choose({ kind: 'key', partner })}
        >
          {keys.create}
        </Button>
      </div>
      {partner.keys.length === 0 ? (
        <p className="quiet">{keys.none}</p>
      ) : (
        <Table
          rowKey="id"
          size="small"
          columns={columns}
          dataSource={partner.keys}
          pagination={{ pageSize: 20, hideOnSinglePage: true }}
          scroll={{ x: 'max-content' }}
          rowClassName={({ revokedAt }) => (revokedAt === null ? '' : 'row-disabled')}
        />
      )}
    </section>
  );
}

function useColumns(revoke: (key: PartnerKey) => void): TableColumnsType<PartnerKey> {
  const { words, language } = useWords();
  const { keys } = words.partners;
  return [
    { key: 'hint', title: keys.hint, render: (_, { hint }) => <code>{hint}</code> },
    {
      key: 'scopes',
      title: keys.scopes,
      render: (_, { scopes }) => (
        <Space size={4}>
          {scopes.map((scope) => (
            <Tag key={scope}>{partnerScopeWords[scope][language]}</Tag>
          ))}
        </Space>
      ),
    },
    {
      key: 'created',
      title: keys.created,
      render: (_, { createdAt }) => (
        <time dateTime={createdAt} title={formatInstant(createdAt)}>
          {formatDate(createdAt)}
        </time>
      ),
    },
    {
      key: 'used',
      title: keys.lastUsed,
      render: (_, { lastUsedOn }) => lastUsedOn ?? <span className="quiet">{keys.neverUsed}</span>,
    },
    {
      key: 'actions',
      title: keys.actions,
      align: 'right',
      render: (_, key) =>
        key.revokedAt === null ? (
          <Button
            size="small"
            danger
            id={`revoke-${key.id}`}
            aria-label={fill(keys.revokeNamed, { hint: key.hint })}
            onClick={() => revoke(key)}
          >
            {keys.revoke}
          </Button>
        ) : (
          <Tag color="error" title={formatInstant(key.revokedAt)}>
            {keys.revoked}
          </Tag>
        ),
    },
  ];
}
