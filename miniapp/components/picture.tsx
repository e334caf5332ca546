import { Image } from '@tarojs/components';
import { isWeb } from '../platform';

/** A photo, whole inside its frame. */
export function Picture({ path, label }: { path: string; label: string }) {
  if (isWeb) return <img className="picture" src={path} alt={label} />;
  return <Image className="picture" src={path} mode="aspectFit" />;
}
