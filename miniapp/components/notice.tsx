import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { Icon } from './icon';

interface NoticeProps {
  id?: string;
  kind: 'error' | 'warning' | 'info';
}

/** Words that stand out; an error is read aloud as soon as it appears. */
export function Notice({ id, kind, children }: PropsWithChildren<NoticeProps>) {
  return (
    <View id={id} className={`notice is-${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      <Icon name="alert" className="notice-icon" />
      <View className="notice-words">{children}</View>
    </View>
  );
}
