import { View } from '@tarojs/components';
import { Pressable } from './pressable';

interface MainButtonProps {
  id: string;
  words: string;
  /** The one main action is green; others are grey, destructive ones red. */
  kind?: 'main' | 'second' | 'warn';
  /** While it runs the button shows these words and cannot be pressed again. */
  running?: string | false;
  disabled?: boolean;
  onPress: () => void;
}

export function MainButton({ id, words, kind = 'main', running = false, disabled = false, onPress }: MainButtonProps) {
  return (
    <Pressable id={id} className={`main-button is-${kind}`} disabled={disabled || running !== false} onPress={onPress}>
      {running !== false && <View className="spinner" aria-hidden="true" />}
      {running === false ? words : running}
    </Pressable>
  );
}
