import { Button, Table, type TableColumnsType, Tag } from 'antd';
import type { WebhookDelivery } from '../../domain/contract/partner';
import { type DeliveryStatus, deliveryStatusWords } from '../../domain/partner/deliveries';
import { partnerEventWords } from '../../domain/partner/partner-events';
import { fill } from '../../domain/words';
import { useWords } from '../words/language';
import { formatInstantExactly } from '../words/times';
import { faultWords } from './fault-words';

interface DeliveryTableProps {
  deliveries: WebhookDelivery[];
  busy: boolean;
  replay: (sequence: number) => void;
}

const colours: Readonly<Record<DeliveryStatus, string>> = { waiting: 'warning', delivered: 'success', dead: 'error' };

/** Events by number, the newest first. */
export function DeliveryTable({ deliveries, busy, replay }: DeliveryTableProps) {
  const { words } = useWords();
  return (
    <Table
      rowKey="sequence"
      size="small"
      columns={useColumns(busy, replay)}
      dataSource={deliveries}
      pagination={false}
      locale={{ emptyText: words.partners.deliveries.empty }}
      scroll={{ x: 'max-content' }}
    />
  );
}

function useColumns(busy: boolean, replay: (sequence: number) => void): TableColumnsType<WebhookDelivery> {
  const { words, language } = useWords();
  const { deliveries: said, faults } = words.partners;
  return [
    { key: 'sequence', title: said.sequence, align: 'right', dataIndex: 'sequence' },
    { key: 'event', title: said.event, render: (_, { type }) => partnerEventWords[type][language] },
    {
      key: 'at',
      title: said.at,
      render: (_, { at }) => <time dateTime={at}>{formatInstantExactly(at)}</time>,
    },
    {
      key: 'status',
      title: said.status,
      render: (_, { status }) => <Tag color={colours[status]}>{deliveryStatusWords[status][language]}</Tag>,
    },
    {
      key: 'tried',
      title: said.tried,
      render: (_, { triedAt, tries, fault }) =>
        triedAt && (
          <>
            <time dateTime={triedAt}>{formatInstantExactly(triedAt)}</time>{' '}
            {tries > 0 && <span className="quiet">{fill(said.tries, { count: tries })}</span>}
            {fault !== null && <div className="delivery-fault">{faultWords(fault, faults)}</div>}
          </>
        ),
    },
    {
      key: 'actions',
      title: said.actions,
      fixed: 'right',
      align: 'right',
      render: (_, { sequence, status }) =>
        status !== 'waiting' && (
          <Button
            size="small"
            id={`replay-${sequence}`}
            disabled={busy}
            aria-label={fill(said.replayNamed, { sequence })}
            onClick={() => replay(sequence)}
          >
            {said.replay}
          </Button>
        ),
    },
  ];
}
