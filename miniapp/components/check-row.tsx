import { View } from '@tarojs/components';
import { Icon } from './icon';
import { Pressable } from './pressable';

interface CheckRowProps {
  id: string;
  words: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** A sentence that a person ticks, and never finds ticked. */
export function CheckRow({ id, words, checked, onChange }: CheckRowProps) {
  return (
    <Pressable id={id} className="check-row" role="checkbox" checked={checked} onPress={() => onChange(!checked)}>
      <View className={`check-box ${checked ? 'is-on' : ''}`}>{checked && <Icon name="check" />}</View>
      <View className="check-words">{words}</View>
    </Pressable>
  );
}
