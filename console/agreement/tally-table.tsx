import { Empty, Table, type TableColumnsType } from 'antd';
import { agreementShare, type Tally } from '../../domain/review/tally-agreement';
import { useWords } from '../words/language';

export interface TallyRow extends Tally {
  key: string;
  name: string;
}

interface TallyTableProps {
  id: string;
  title: string;
  /** What the rows are. */
  nameTitle: string;
  rows: TallyRow[];
}

/** Below this the table scrolls in itself. */
const leastWidth = 760;

/** How often second looks agreed, with the share of those that gave an opinion. */
export function TallyTable({ id, title, nameTitle, rows }: TallyTableProps) {
  const { agreement } = useWords().words;
  const columns = useColumns(nameTitle);
  return (
    <section className="gap-above" aria-labelledby={id}>
      <h2 id={id} className="tally-title">
        {title}
      </h2>
      <Table
        size="middle"
        columns={columns}
        dataSource={rows}
        pagination={false}
        scroll={{ x: leastWidth }}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={agreement.empty} /> }}
      />
    </section>
  );
}

function useColumns(nameTitle: string): TableColumnsType<TallyRow> {
  const { columns } = useWords().words.agreement;
  const counted = ['agreed', 'disagreed', 'upheld', 'overturned', 'unsettled', 'unjudged'] as const;
  return [
    { key: 'name', title: nameTitle, rowScope: 'row', render: (_, { name }) => name },
    ...counted.map((key) => ({
      key,
      title: columns[key],
      align: 'right' as const,
      width: 80,
      render: (_: unknown, row: TallyRow) => row[key],
    })),
    {
      key: 'share',
      title: columns.share,
      width: 140,
      render: (_, row) => <Share share={agreementShare(row)} />,
    },
  ];
}

/** Of the second opinions; where none was given there is no share. */
function Share({ share }: { share: number | null }) {
  const { words, language } = useWords();
  if (share === null) return <span className="quiet">{words.agreement.noShare}</span>;
  return (
    <span className="share">
      <span className="share-room" aria-hidden>
        <span className="share-bar" style={{ width: `${share * 100}%` }} />
      </span>
      {new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share)}
    </span>
  );
}
