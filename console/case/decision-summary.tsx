import { Tag } from 'antd';
import type { Case } from '../../domain/contract/case';
import { fill } from '../../domain/words';
import { Panel } from '../frame/panel';
import { StatusTag } from '../queue/status-tag';
import { useWords } from '../words/language';
import { formatInstant } from '../words/times';

/** How the case was decided, by whom and why. */
export function DecisionSummary({ reviewCase }: { reviewCase: Case }) {
  const { words } = useWords();
  const { review, fields, secondLook } = words;
  const { decision, closedAt } = reviewCase;
  if (reviewCase.decisionWithheld) {
    return (
      <Panel title={secondLook.withheld}>
        <p className="quiet">{secondLook.withheldLead}</p>
      </Panel>
    );
  }
  if (!decision) return null;
  return (
    <Panel title={review.decision} extra={<StatusTag {...reviewCase} />}>
      <p>
        {decision.decidedBy === null
          ? review.decidedStraightThrough
          : fill(review.decidedBy, { username: decision.decidedBy })}
        {closedAt && <span className="quiet"> · {formatInstant(closedAt)}</span>}
      </p>
      {decision.reasons.length > 0 && (
        <ul className="reasons">
          {decision.reasons.map(({ code, field, words: reason }) => (
            <li key={`${code}-${field}`}>
              {reason} <Tag>{fields[field]}</Tag>
            </li>
          ))}
        </ul>
      )}
      <Remark label={review.comment} text={decision.comment} />
      <Remark label={review.note} text={decision.note} />
    </Panel>
  );
}

function Remark({ label, text }: { label: string; text: string | null }) {
  if (!text) return null;
  return (
    <p className="remark">
      <span className="quiet">{label}</span>
      {text}
    </p>
  );
}
