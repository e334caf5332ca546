import { View } from '@tarojs/components';
import { useWords } from '../words/use-words';
import { Overlay } from './overlay';
import { Pressable } from './pressable';

interface ActionSheetProps {
  title: string;
  actions: { id: string; words: string; onPress: () => void }[];
  onClose: () => void;
}

/** The sheet that "…" opens from below; looks the same on every platform and speaks the chosen language. */
export function ActionSheet({ title, actions, onClose }: ActionSheetProps) {
  const { words } = useWords();
  return (
    <Overlay className="sheet" label={title} onClose={onClose}>
      <View className="sheet-title">{title}</View>
      {actions.map(({ id, words: action, onPress }) => (
        <Pressable key={id} id={id} className="sheet-action" onPress={onPress}>
          {action}
        </Pressable>
      ))}
      <Pressable id="sheet-cancel" className="sheet-action is-cancel" onPress={onClose}>
        {words.common.cancel}
      </Pressable>
    </Overlay>
  );
}
