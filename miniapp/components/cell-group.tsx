import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';

interface CellGroupProps {
  title?: string;
  /** Small words below the group. */
  note?: string;
}

/** WeUI's grouped cells. */
export function CellGroup({ title, note, children }: PropsWithChildren<CellGroupProps>) {
  return (
    <View className="cell-group">
      {title && <View className="cell-group-title">{title}</View>}
      <View className="cells">{children}</View>
      {note && <View className="cell-group-note">{note}</View>}
    </View>
  );
}
