import { View } from '@tarojs/components';
import { Picture } from './picture';

interface ThumbnailProps {
  /** Where the photo is; `null` until it is there. */
  path: string | null;
  label: string;
  note?: string;
}

/** A photo, small, with what it is of. */
export function Thumbnail({ path, label, note }: ThumbnailProps) {
  return (
    <View className="thumbnail">
      <View className="thumbnail-frame">{path && <Picture path={path} label={label} />}</View>
      <View className="thumbnail-words">{label}</View>
      {note && <View className="thumbnail-words">{note}</View>}
    </View>
  );
}
