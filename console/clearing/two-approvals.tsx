import { CheckCircleFilled, ClockCircleOutlined, CloseCircleFilled, PhoneOutlined } from '@ant-design/icons';
import type { Case, CaseClearing } from '../../domain/contract/case';
import { fill } from '../../domain/words';
import { Panel } from '../frame/panel';
import { useWords } from '../words/language';
import { formatInstant } from '../words/times';

/** Who opened it for a caller, who of the two has agreed, and who may be the other (R26). */
export function TwoApprovals({ reviewCase }: { reviewCase: Case }) {
  const { words } = useWords();
  const { clearing, status } = reviewCase;
  if (!clearing || (status === 'closed' && !clearing.firstApproval && !clearing.openedForCaller)) return null;
  return (
    <Panel title={words.clearing.twoApprovals}>
      <ul id="approvals" className="checks">
        {clearing.openedForCaller && <Opener opener={clearing.openedForCaller} />}
        {(status !== 'closed' || clearing.firstApproval) && <First first={clearing.firstApproval} />}
        <Second reviewCase={reviewCase} />
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

/** Who decides second, or did. */
function Second({ reviewCase }: { reviewCase: Case }) {
  const { clearing: words, queue } = useWords().words;
  const { clearing, status, holder, outcome, decision, closedAt } = reviewCase;
  const first = clearing?.firstApproval;
  if (status === 'closed') {
    if (!first || !decision) return null;
    const approved = outcome === 'approved';
    const Icon = approved ? CheckCircleFilled : CloseCircleFilled;
    const username = decision.decidedBy ?? queue.nobody;
    return (
      <li id="second-approval" className={approved ? 'check check-passed' : 'check check-failed'}>
        <Icon aria-hidden />
        <div>
          {fill(approved ? words.secondDone : words.secondRefused, { username })}
          {closedAt && <p className="quiet">{formatInstant(closedAt)}</p>}
        </div>
      </li>
    );
  }
  const waits = holder?.you ? words.secondYou : words.secondWaits;
  return (
    <li id="second-approval" className="check check-not_made">
      <ClockCircleOutlined aria-hidden />
      <div>{first ? waits : words.secondLater}</div>
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
