import type { Precondition } from '../../../domain/contract/clearing';
import { CellGroup } from '../../components/cell-group';
import { useWords } from '../words/use-words';
import type { PreconditionKind } from './group-preconditions';
import { PreconditionRow } from './precondition-row';

interface PreconditionGroupProps {
  kind: PreconditionKind;
  preconditions: Precondition[];
  changed: string[];
  pendingUrl: string;
  checking: boolean;
  onCheck: () => void;
}

/** The preconditions that need the same of the person; nothing where there are none. */
export function PreconditionGroup({ kind, preconditions, changed, ...rest }: PreconditionGroupProps) {
  const { words } = useWords();
  if (preconditions.length === 0) return null;
  return (
    <CellGroup title={words.board[kind]}>
      {preconditions.map((precondition) => (
        <PreconditionRow
          key={precondition.code}
          kind={kind}
          precondition={precondition}
          changed={changed.includes(precondition.code)}
          {...rest}
        />
      ))}
    </CellGroup>
  );
}
