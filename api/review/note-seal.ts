import type { FieldCipher } from '../crypto/field-cipher';
import type { CaseRow } from './case-store';

const place = (id: string) => ({ table: 'cases', column: 'note', id });

/** Seals a note for colleagues. */
export function sealNote(cipher: FieldCipher, caseId: string, note: string): string {
  return cipher.seal(note, place(caseId));
}

export function openNote(cipher: FieldCipher, row: Pick<CaseRow, 'id' | 'note_sealed'>): string | null {
  return row.note_sealed && cipher.open(row.note_sealed, place(row.id));
}
