import { CheckCircleFilled, CloseCircleFilled, QuestionCircleFilled } from '@ant-design/icons';
import type { PreconditionState } from '../../domain/clearing/precondition';
import type { Precondition } from '../../domain/contract/clearing';
import { useWords } from '../words/language';

const signs: Readonly<Record<PreconditionState, { icon: typeof CheckCircleFilled; look: string; weight: number }>> = {
  unmet: { icon: CloseCircleFilled, look: 'check check-failed', weight: 0 },
  unknown: { icon: QuestionCircleFilled, look: 'check check-attention', weight: 1 },
  met: { icon: CheckCircleFilled, look: 'check check-passed', weight: 2 },
};

/** What is known of one; the cure only where somebody is to be told it. */
export type ShownPrecondition = Pick<Precondition, 'code' | 'title' | 'state'> & {
  detail: string | null;
  cure?: string;
};

/** Preconditions of a clearing (R22), what stands in the way on top. */
export function PreconditionChecks({ preconditions }: { preconditions: readonly ShownPrecondition[] }) {
  const { clearing } = useWords().words;
  const sorted = [...preconditions].sort((a, b) => signs[a.state].weight - signs[b.state].weight);
  return (
    <ul id="preconditions" className="checks">
      {sorted.map(({ code, title, state, detail, cure }) => {
        const { icon: Icon, look } = signs[state];
        return (
          <li key={code} className={look}>
            <Icon aria-label={clearing.states[state]} />
            <div>
              {title}
              {detail !== null && state !== 'met' && <p className="quiet">{detail}</p>}
              {cure !== undefined && state !== 'met' && <p className="quiet">{cure}</p>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
