import { CheckCircleFilled, ClockCircleOutlined, PhoneOutlined } from '@ant-design/icons';
import type { Case, CaseClearing } from '../../domain/contract/case';
import { fill } from '../../domain/words';
import { Panel } from '../frame/panel';
import { useWords } from '../words/language';
import { formatInstant } from '../words/times';

/** Who opened it for a caller, who of the two has agreed, and who may be the other (R26). Closed, the decision says the rest. */
export function TwoApprovals({ reviewCase: { clearing, status } }: { reviewCase: Case }) {
  const { words } = useWords();
  if (!clearing || (status === 'closed' && !clearing.firstApproval && !clearing.openedForCaller)) return null;
  return (
    <Panel title={words.clearing.twoApprovals}>
      <ul id="approvals" className="checks">
        {clearing.openedForCaller && <Opener opener={clearing.openedForCaller} />}
        {(status !== 'closed' || clearing.firstApproval) && <First first={clearing.firstApproval} />}
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

function Opener({ opener: { by, reason } }: { opener: NonNullable<CaseClearing['openedForCaller']> }) {
  const { clearing, queue } = useWords().words;
  return (
    <li id="opener" className="check check-not_made">
      <PhoneOutlined aria-hidden />
      <div>
        {fill(clearing.openedForCaller, { username: by ?? queue.nobody })}
        {reason && (
          <p className="remark">
            <span className="quiet">{clearing.openedReason}</span>
            {reason}
          </p>
        )}
      </div>
    </li>
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
