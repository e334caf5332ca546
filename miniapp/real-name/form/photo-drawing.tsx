import { View } from '@tarojs/components';
import type { PhotoHelp } from '../../../domain/photo/photo-problems';
import type { PhotoSide } from '../../../domain/photo/photo-sides';
import { useWords } from '../words/use-words';

/** A bad photo and a good one, drawn side by side by `photo-drawing.css`; a screen reader says both. */
export function PhotoDrawing({ help, side }: { help: PhotoHelp; side: PhotoSide }) {
  const { words } = useWords();
  const otherSide = side === 'front' ? 'back' : 'front';
  return (
    <View className="drawings" role="img" aria-label={words.help[help]}>
      <Drawing kind={`is-bad is-${help}`} side={help === 'right-side' ? otherSide : side} />
      <Drawing kind="is-good" side={side} />
    </View>
  );
}

function Drawing({ kind, side }: { kind: string; side: PhotoSide }) {
  return (
    <View className={`drawing ${kind}`}>
      <View className={`drawing-card ${side === 'back' ? 'is-emblem-side' : ''}`} />
      <View className="drawing-sign" />
    </View>
  );
}
