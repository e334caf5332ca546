import { CheckCircleFilled, CloseCircleFilled, QuestionCircleFilled } from '@ant-design/icons';
import type { PreconditionState } from '../../domain/clearing/precondition';
import type { Case } from '../../domain/contract/case';
import { Panel } from '../frame/panel';
import { useWords } from '../words/language';

const signs: Readonly<Record<PreconditionState, { icon: typeof CheckCircleFilled; look: string; weight: number }>> = {
  unmet: { icon: CloseCircleFilled, look: 'check check-failed', weight: 0 },
  unknown: { icon: QuestionCircleFilled, look: 'check check-attention', weight: 1 },
  met: { icon: CheckCircleFilled, look: 'check check-passed', weight: 2 },
};

/** What must be so before the real name is cleared (R22), what stands in the way on top. */
export function PreconditionList({ reviewCase: { clearing, status } }: { reviewCase: Case }) {
  const { words } = useWords();
  if (!clearing || clearing.preconditions.length === 0) return null;
  const sorted = [...clearing.preconditions].sort((a, b) => signs[a.state].weight - signs[b.state].weight);
  const { preconditions, preconditionsNow, preconditionsThen, states } = words.clearing;
  return (
    <Panel title={preconditions}>
      <p className="quiet">{status === 'closed' ? preconditionsThen : preconditionsNow}</p>
      <ul id="preconditions" className="checks">
        {sorted.map(({ code, title, state, detail }) => {
          const { icon: Icon, look } = signs[state];
          return (
            <li key={code} className={look}>
              <Icon aria-label={states[state]} />
              <div>
                {title}
                {detail !== null && state !== 'met' && <p className="quiet">{detail}</p>}
              </div>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
