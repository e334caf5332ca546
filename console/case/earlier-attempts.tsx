import { Tag, Timeline } from 'antd';
import type { Case } from '../../domain/contract/case';
import type { VerificationStatus } from '../../domain/verification/verification-states';
import { Panel } from '../frame/panel';
import { useWords } from '../words/language';
import { formatInstant } from '../words/times';

const colours: Readonly<Record<VerificationStatus, string>> = {
  pending: 'blue',
  approved: 'green',
  rejected: 'red',
  withdrawn: 'gray',
};

export function EarlierAttempts({ earlier }: Pick<Case, 'earlier'>) {
  const { words } = useWords();
  const { review, queue } = words;
  return (
    <Panel title={review.earlier}>
      {earlier.length === 0 ? (
        <p className="quiet">{review.noEarlier}</p>
      ) : (
        <Timeline
          className="earlier"
          items={earlier.map(({ id, kind, status, submittedAt, decidedAt, reasons }) => ({
            key: id,
            color: colours[status],
            content: (
              <>
                <Tag color={colours[status]}>{review.earlierStatuses[status]}</Tag>
                <time dateTime={decidedAt ?? submittedAt}>{formatInstant(decidedAt ?? submittedAt)}</time>
                <span className="quiet"> · {queue.kinds[kind]}</span>
                {reasons.length > 0 && <p className="quiet">{reasons.join(' · ')}</p>}
              </>
            ),
          }))}
        />
      )}
    </Panel>
  );
}
