import { View } from '@tarojs/components';

export type IconName =
  | 'pay'
  | 'wallet'
  | 'bell'
  | 'settings'
  | 'check'
  | 'cross'
  | 'question'
  | 'success'
  | 'clock'
  | 'alert'
  | 'camera'
  | 'id-card'
  | 'more'
  | 'person';

/** A drawn sign; it repeats what the words beside it say, so screen readers skip it. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return <View className={`icon icon-${name} ${className}`} aria-hidden="true" />;
}
