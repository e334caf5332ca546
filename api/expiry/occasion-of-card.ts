import type { RealNameRow } from '../real-name/real-name-store';

/** What a reminder is about: one card of one real name, so that a renewed one has reminders of its own. */
export function occasionOfCard({ id, valid_until }: Pick<RealNameRow, 'id' | 'valid_until'>): string {
  return `${id}:${valid_until}`;
}

/** What the end of a grace period that a reissue held open is about: suspended before, the same card may be so once more. */
export function occasionOfExtension(realName: Pick<RealNameRow, 'id' | 'valid_until' | 'extended_until'>): string {
  return `${occasionOfCard(realName)}:${realName.extended_until}`;
}

/** Whether an occasion is about the card that a real name has now. */
export function isOfCard(occasion: string, realName: Pick<RealNameRow, 'id' | 'valid_until'>): boolean {
  return `${occasion}:`.startsWith(`${occasionOfCard(realName)}:`);
}
