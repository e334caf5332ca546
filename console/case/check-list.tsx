import { CheckCircleFilled, CloseCircleFilled, ExclamationCircleFilled, MinusCircleOutlined } from '@ant-design/icons';
import type { Case } from '../../domain/contract/case';
import type { CheckState } from '../../domain/review/case-checks';
import { Panel } from '../frame/panel';
import { useWords } from '../words/language';
import { findingOf, lackingFor } from './finding-of';
import { SimilarCases } from './similar-cases';

const icons: Readonly<Record<CheckState, typeof CheckCircleFilled>> = {
  passed: CheckCircleFilled,
  failed: CloseCircleFilled,
  attention: ExclamationCircleFilled,
  not_made: MinusCircleOutlined,
};
const weight: Readonly<Record<CheckState, number>> = { failed: 0, attention: 1, not_made: 2, passed: 3 };

/** What was checked; what asks for a look comes first. */
export function CheckList({ reviewCase }: { reviewCase: Case }) {
  const { words } = useWords();
  const { review } = words;
  const sorted = reviewCase.checks
    .map((check) => {
      const lacking = lackingFor(check.code, reviewCase);
      const state: CheckState = lacking ? 'not_made' : check.state;
      return { check, state, finding: lacking ? review.notChecked[lacking] : findingOf(check, words) };
    })
    .sort((a, b) => weight[a.state] - weight[b.state]);
  return (
    <Panel title={review.checks}>
      <ul id="checks" className="checks">
        {sorted.map(({ check, state, finding }) => {
          const Icon = icons[state];
          return (
            <li key={check.code} className={`check check-${state}`}>
              <Icon aria-label={review.checkStates[state]} />
              <div>
                {check.words}
                {finding && <p className="quiet">{finding}</p>}
                {check.code === 'similar_photos' && check.detail !== null && <SimilarCases caseId={reviewCase.id} />}
              </div>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
