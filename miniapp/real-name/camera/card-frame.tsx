import { View } from '@tarojs/components';
import type { PhotoSide } from '../../../domain/photo/photo-sides';
import { useWords } from '../words/use-words';

/** Where the card belongs: its corners, and the outline of the portrait or the emblem. */
export function CardFrame({ side }: { side: PhotoSide }) {
  const { words } = useWords();
  return (
    <View className="card-frame">
      {(['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const).map((corner) => (
        <View key={corner} className={`card-corner is-${corner}`} />
      ))}
      {side === 'front' ? (
        <View className="card-portrait">
          <View className="card-portrait-head" />
          <View className="card-portrait-body" />
        </View>
      ) : (
        <View className="card-emblem" />
      )}
      <View className="card-frame-hint">{side === 'front' ? words.camera.frontHint : words.camera.backHint}</View>
    </View>
  );
}
