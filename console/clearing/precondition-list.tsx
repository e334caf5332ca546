import type { Case } from '../../domain/contract/case';
import { Panel } from '../frame/panel';
import { useWords } from '../words/language';
import { PreconditionChecks } from './precondition-checks';

/** What must be so before the real name is cleared (R22), beside its case. */
export function PreconditionList({ reviewCase: { clearing, status } }: { reviewCase: Case }) {
  const { words } = useWords();
  if (!clearing || clearing.preconditions.length === 0) return null;
  const { preconditions, preconditionsNow, preconditionsThen } = words.clearing;
  return (
    <Panel title={preconditions}>
      <p className="quiet">{status === 'closed' ? preconditionsThen : preconditionsNow}</p>
      <PreconditionChecks preconditions={clearing.preconditions} />
    </Panel>
  );
}
