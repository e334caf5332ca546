import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { Icon, type IconName } from './icon';

export interface ResultProps {
  /** The title's; what is said below it has `ID-note`. */
  id?: string;
  icon?: IconName;
  /** The sign's colour; without one it is that of success. */
  mood?: 'waiting' | 'bad' | 'grey';
  title?: string;
  notes: readonly string[];
}

/** How things stand, in the middle of the page: one sign, one word, a sentence or two, and what to do. */
export function Result({ id, icon, mood, title, notes, children }: PropsWithChildren<ResultProps>) {
  return (
    <View className="result">
      {icon && <Icon name={icon} className={`result-icon ${mood ? `is-${mood}` : ''}`} />}
      {title && (
        <View id={id} className="result-title" role="heading" aria-level="2">
          {title}
        </View>
      )}
      {notes.map((note, i) => (
        <View key={note} id={id && i === 0 ? `${id}-note` : undefined} className="result-note">
          {note}
        </View>
      ))}
      {children}
    </View>
  );
}
