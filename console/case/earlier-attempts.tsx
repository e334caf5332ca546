import { Tag } from 'antd';
import type { Case } from '../../domain/contract/case';
import type { VerificationStatus } from '../../domain/verification/verification-states';
import { Panel } from '../frame/panel';
import { useWords } from '../words/language';
import { formatInstant } from '../words/times';

const colours: Readonly<Record<VerificationStatus, string>> = {
  pending: 'processing',
  approved: 'success',
  rejected: 'error',
  withdrawn: 'default',
};

export function EarlierAttempts({ earlier }: Pick<Case, 'earlier'>) {
  const { words } = useWords();
  const { review, queue } = words;
  return (
    <Panel title={review.earlier}>
      {earlier.length === 0 ? (
        <p className="quiet">{review.noEarlier}</p>
      ) : (
        <ol id="earlier" className="timeline">
          {earlier.map(({ id, kind, status, submittedAt, decidedAt, reasons }) => (
            <li key={id}>
              <time className="quiet" dateTime={decidedAt ?? submittedAt}>
                {formatInstant(decidedAt ?? submittedAt)}
              </time>
              <div>
                <Tag color={colours[status]}>{review.earlierStatuses[status]}</Tag> {queue.kinds[kind]}
                {reasons.length > 0 && <p className="quiet">{reasons.join(' · ')}</p>}
              </div>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
