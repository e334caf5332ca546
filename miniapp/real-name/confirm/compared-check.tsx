import { View } from '@tarojs/components';
import { CellGroup } from '../../components/cell-group';
import { Icon } from '../../components/icon';
import { Pressable } from '../../components/pressable';
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
      <Pressable
        id="compared"
        className="check-row"
        role="checkbox"
        checked={checked}
        onPress={() => onChange(!checked)}
      >
        <View className={`check-box ${checked ? 'is-on' : ''}`}>{checked && <Icon name="check" />}</View>
        <View className="check-words">{words.confirm.compared}</View>
      </Pressable>
    </CellGroup>
  );
}
