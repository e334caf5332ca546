import type { FieldCipher } from '../crypto/field-cipher';

/** Seals why a senior found what they found. */
export function sealFindingNote(cipher: FieldCipher, id: string, note: string): string {
  return cipher.seal(note, { table: 'activity_reports', column: 'note', id });
}
