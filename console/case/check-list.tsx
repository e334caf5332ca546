import { CheckCircleFilled, CloseCircleFilled, ExclamationCircleFilled } from '@ant-design/icons';
import { Card } from 'antd';
import type { Case } from '../../domain/contract';
import type { CaseCheckCode, CheckState } from '../../domain/review/case-checks';
import { fill } from '../../domain/words';
import { useWords } from '../words/language';

const icons = { passed: CheckCircleFilled, failed: CloseCircleFilled, attention: ExclamationCircleFilled } as const;
const weight: Readonly<Record<CheckState, number>> = { failed: 0, attention: 1, passed: 2 };

/** What was checked; what asks for a look comes first. */
export function CheckList({ checks }: Pick<Case, 'checks'>) {
  const { words } = useWords();
  const patterns: Readonly<Partial<Record<CaseCheckCode, string>>> = words.review.checkDetails;
  const sorted = [...checks].sort((a, b) => weight[a.state] - weight[b.state]);
  return (
    <Card size="small" title={words.review.checks}>
      <ul id="checks" className="checks">
        {sorted.map(({ code, state, words: name, detail }) => {
          const Icon = icons[state];
          return (
            <li key={code} className={`check check-${state}`}>
              <Icon aria-label={words.review.checkStates[state]} />
              <div>
                {name}
                {detail && <p className="quiet">{fill(patterns[code] ?? '{detail}', { detail })}</p>}
              </div>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
