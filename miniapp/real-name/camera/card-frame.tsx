import { View } from '@tarojs/components';
import { useWords } from '../words/use-words';
import type { FramedPurpose } from './open-camera';

/** Where the card belongs: its corners, and the outline of the portrait or the emblem. A bank card has neither. */
export function CardFrame({ purpose }: { purpose: FramedPurpose }) {
  const { words } = useWords();
  const { frontHint, backHint, bankCardHint } = words.camera;
  const hints = { front: frontHint, back: backHint, 'bank-card': bankCardHint };
  return (
    <View className="card-frame">
      {(['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const).map((corner) => (
        <View key={corner} className={`card-corner is-${corner}`} />
      ))}
      {purpose === 'front' && (
        <View className="card-portrait">
          <View className="card-portrait-head" />
          <View className="card-portrait-body" />
        </View>
      )}
      {purpose === 'back' && <View className="card-emblem" />}
      <View className="card-frame-hint">{hints[purpose]}</View>
    </View>
  );
}
