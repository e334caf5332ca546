import type { RealNameRow } from '../real-name/real-name-store';

/** What a reminder is about: one card of one real name, so that a renewed one has reminders of its own. */
export function occasionOfCard({ id, valid_until }: Pick<RealNameRow, 'id' | 'valid_until'>): string {
  return `${id}:${valid_until}`;
}
