import { CellGroup } from '../../components/cell-group';
import { CheckRow } from '../../components/check-row';
import { useWords } from '../words/use-words';

interface ComparedCheckProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** Asked where something differs from the photo: one deliberate look, and what was typed stands (R3). */
export function ComparedCheck({ checked, onChange }: ComparedCheckProps) {
  const { words } = useWords();
  return (
    <CellGroup>
      <CheckRow id="compared" words={words.confirm.compared} checked={checked} onChange={onChange} />
    </CellGroup>
  );
}
