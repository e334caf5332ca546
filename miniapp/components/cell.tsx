import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import { Pressable } from './pressable';

interface CellProps {
  id?: string;
  icon?: IconName;
  title: string;
  value?: ReactNode;
  /** Leads somewhere: shows the arrow. */
  onPress?: () => void;
  /** One of several choices: shows a tick where it is the chosen one. */
  chosen?: boolean;
}

/** One row: a title, a value, and where it leads. */
export function Cell({ id, icon, title, value, onPress, chosen }: CellProps) {
  const content = (
    <>
      {icon && <Icon name={icon} className="cell-icon" />}
      <View className="cell-body">
        <View className="cell-title">{title}</View>
        {value !== undefined && <View className="cell-value">{value}</View>}
      </View>
      {chosen && <Icon name="check" className="cell-tick" />}
      {onPress && chosen === undefined && <View className="chevron" />}
    </>
  );
  if (!onPress)
    return (
      <View id={id} className="cell">
        {content}
      </View>
    );
  return (
    <Pressable
      id={id}
      className="cell"
      role={chosen === undefined ? 'button' : 'radio'}
      checked={chosen}
      onPress={onPress}
    >
      {content}
    </Pressable>
  );
}
