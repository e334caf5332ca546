import { CheckCircleFilled, ClockCircleOutlined } from '@ant-design/icons';
import type { Case, CaseClearing } from '../../domain/contract/case';
import { fill } from '../../domain/words';
import { Panel } from '../frame/panel';
import { useWords } from '../words/language';
import { formatInstant } from '../words/times';

/** Who of the two has agreed, and who may be the other (R26). Closed, the decision says the rest. */
export function TwoApprovals({ reviewCase: { clearing, status } }: { reviewCase: Case }) {
  const { words } = useWords();
  if (!clearing || (status === 'closed' && !clearing.firstApproval)) return null;
  return (
    <Panel title={words.clearing.twoApprovals}>
      <ul id="approvals" className="checks">
        <First first={clearing.firstApproval} />
        {status !== 'closed' && (
          <li className="check check-not_made">
            <ClockCircleOutlined aria-hidden />
            <div>{clearing.firstApproval ? words.clearing.secondWaits : words.clearing.secondLater}</div>
          </li>
        )}
      </ul>
    </Panel>
  );
}

function First({ first }: { first: CaseClearing['firstApproval'] }) {
  const { words } = useWords();
  const { clearing, queue } = words;
  if (!first) {
    return (
      <li className="check check-not_made">
        <ClockCircleOutlined aria-hidden />
        <div>{clearing.firstWaits}</div>
      </li>
    );
  }
  return (
    <li className="check check-passed">
      <CheckCircleFilled aria-hidden />
      <div>
        {fill(clearing.firstDone, { username: first.by ?? queue.nobody })}
        <p className="quiet">{formatInstant(first.at)}</p>
        {first.note && (
          <p className="remark">
            <span className="quiet">{clearing.firstNote}</span>
            {first.note}
          </p>
        )}
      </div>
    </li>
  );
}
