import type { RealName } from '../../domain/contract/account';
import { Cell } from '../components/cell';
import { CellGroup } from '../components/cell-group';
import { useWords } from './words/use-words';

/** Whose real name it is about, masked. */
export function Subject({ realName }: { realName: Extract<RealName, { status: 'active' }> }) {
  const { words } = useWords();
  return (
    <CellGroup title={words.clearing.subject}>
      <Cell title={words.clearing.name} value={realName.maskedName} />
      <Cell title={words.clearing.idNumber} value={realName.maskedIdNumber} />
    </CellGroup>
  );
}
