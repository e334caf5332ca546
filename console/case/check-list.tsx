import { CheckCircleFilled, CloseCircleFilled, ExclamationCircleFilled, MinusCircleOutlined } from '@ant-design/icons';
import { Card } from 'antd';
import type { Case } from '../../domain/contract';
import { isReadable } from '../queue/person-of';
import { useWords } from '../words/language';
import { findingOf, type ShownState, shownState } from './finding-of';

const icons: Readonly<Record<ShownState, typeof CheckCircleFilled>> = {
  passed: CheckCircleFilled,
  failed: CloseCircleFilled,
  attention: ExclamationCircleFilled,
  not_made: MinusCircleOutlined,
};
const weight: Readonly<Record<ShownState, number>> = { failed: 0, attention: 1, not_made: 2, passed: 3 };

/** What was checked; what asks for a look comes first. */
export function CheckList({ reviewCase }: { reviewCase: Case }) {
  const { words } = useWords();
  const { review } = words;
  const sorted = reviewCase.checks
    .map((check) => ({ check, state: shownState(check, isReadable(reviewCase)) }))
    .sort((a, b) => weight[a.state] - weight[b.state]);
  return (
    <Card size="small" title={review.checks}>
      <ul id="checks" className="checks">
        {sorted.map(({ check, state }) => {
          const Icon = icons[state];
          const finding = state === 'not_made' ? review.notChecked : findingOf(check, words);
          return (
            <li key={check.code} className={`check check-${state}`}>
              <Icon aria-label={review.checkStates[state]} />
              <div>
                {check.words}
                {finding && <p className="quiet">{finding}</p>}
              </div>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
