import { Tag } from 'antd';
import type { Case } from '../../domain/contract/case';
import { isMet } from '../../domain/review/straight-through';
import { fill } from '../../domain/words';
import { Panel } from '../frame/panel';
import { useWords } from '../words/language';
import type { DeskWords } from '../words/zh-CN';
import { findingOf } from './finding-of';

type Condition = Case['checks'][number];
type Verdict = keyof DeskWords['review']['conditions']['verdicts'];

/** Why the case came to a person, or why it did not (R12). What each condition is about stands in the check list. */
export function StraightThroughConditions({ reviewCase }: { reviewCase: Case }) {
  const { words } = useWords();
  const { conditions } = words.review;
  const all = reviewCase.checks.filter(({ condition }) => condition);
  const met = all.filter(isMet);
  const unmet = all.filter((condition) => !isMet(condition));
  // A second look is blind, and what is met here would tell who decided first.
  if (reviewCase.kind !== 'verification') return null;
  // Nothing was decided on a case that was withdrawn, and what it was checked by went back to the person.
  if (reviewCase.status === 'closed' && !reviewCase.decision) return null;
  return (
    <Panel title={conditions.title}>
      <div id="conditions" className="conditions">
        <p>{conditions.verdicts[verdictOn(reviewCase, unmet)]}</p>
        {unmet.length > 0 && <UnmetConditions unmet={unmet} />}
        {met.length > 0 && (
          <details className="quiet">
            <summary>{fill(conditions.met, { met: met.length, all: all.length })}</summary>
            {met.map((condition) => condition.words).join(conditions.join)}
          </details>
        )}
      </div>
    </Panel>
  );
}

function UnmetConditions({ unmet }: { unmet: Condition[] }) {
  const { words } = useWords();
  return (
    <ul className="conditions-unmet">
      {unmet.map((condition) => (
        <li key={condition.code}>
          <Tag color={condition.state === 'failed' ? 'error' : 'warning'} title={findingOf(condition, words)}>
            {condition.words}
          </Tag>
        </li>
      ))}
    </ul>
  );
}

/** The sentence that explains who decides, or who did. */
function verdictOn({ straightThrough, status, decision }: Case, unmet: Condition[]): Verdict {
  if (decision) {
    if (decision.decidedBy === null) return 'decidedBySystem';
    return unmet.length > 0 ? 'decidedUnmet' : 'decidedMet';
  }
  if (!straightThrough) return 'off';
  const isWaiting = unmet.every(({ code, detail }) => code === 'authority' && detail === 'awaited');
  if (unmet.length > 0 && isWaiting && status === 'open') return 'waiting';
  return unmet.length > 0 ? 'unmet' : 'allMet';
}
