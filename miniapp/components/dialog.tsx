import { View } from '@tarojs/components';
import { useWords } from '../words/use-words';
import { Overlay } from './overlay';
import { Pressable } from './pressable';

interface DialogProps {
  title: string;
  note: string;
  /** What the confirming button does, said by its words. */
  confirm: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that cannot be undone. */
export function Dialog({ title, note, confirm, onConfirm, onClose }: DialogProps) {
  const { words } = useWords();
  return (
    <Overlay className="dialog" label={title} onClose={onClose}>
      <View className="dialog-title">{title}</View>
      <View className="dialog-note">{note}</View>
      <View className="dialog-foot">
        <Pressable id="dialog-cancel" className="dialog-button" onPress={onClose}>
          {words.common.cancel}
        </Pressable>
        <Pressable id="dialog-confirm" className="dialog-button is-warn" onPress={onConfirm}>
          {confirm}
        </Pressable>
      </View>
    </Overlay>
  );
}
