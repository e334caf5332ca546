import { CheckCircleFilled, CloseCircleFilled, ExclamationCircleFilled } from '@ant-design/icons';
import { Card } from 'antd';
import type { Case } from '../../domain/contract';
import type { CheckState } from '../../domain/review/case-checks';
import { isReadable } from '../queue/person-of';
import { useWords } from '../words/language';
import { findingOf } from './finding-of';

const icons = { passed: CheckCircleFilled, failed: CloseCircleFilled, attention: ExclamationCircleFilled } as const;
const weight: Readonly<Record<CheckState, number>> = { failed: 0, attention: 1, passed: 2 };

/** What was checked; what asks for a look comes first. */
export function CheckList({ reviewCase }: { reviewCase: Case }) {
  const { words } = useWords();
  const sorted = [...reviewCase.checks].sort((a, b) => weight[a.state] - weight[b.state]);
  return (
    <Card size="small" title={words.review.checks}>
      <ul id="checks" className="checks">
        {sorted.map((check) => {
          const { code, state, words: name } = check;
          const Icon = icons[state];
          const finding = findingOf(check, words, isReadable(reviewCase));
          return (
            <li key={code} className={`check check-${state}`}>
              <Icon aria-label={words.review.checkStates[state]} />
              <div>
                {name}
                {finding && <p className="quiet">{finding}</p>}
              </div>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
