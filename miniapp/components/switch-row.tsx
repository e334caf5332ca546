import { View } from '@tarojs/components';
import { Pressable } from './pressable';

interface SwitchRowProps {
  id: string;
  words: string;
  on: boolean;
  disabled?: boolean;
  onChange: (on: boolean) => void;
}

/** Something that is on or off. */
export function SwitchRow({ id, words, on, disabled, onChange }: SwitchRowProps) {
  return (
    <Pressable
      id={id}
      className="switch-row"
      role="switch"
      checked={on}
      disabled={disabled}
      onPress={() => onChange(!on)}
    >
      <View className="switch-words">{words}</View>
      <View className={`switch ${on ? 'is-on' : ''}`} />
    </Pressable>
  );
}
