import type { FieldCipher } from '../crypto/field-cipher';

const place = (id: string) => ({ table: 'cases', column: 'first_note', id });

/** Seals what the first of two who must agree wrote to colleagues, for one case. */
export function sealFirstNote(cipher: FieldCipher, caseId: string, note: string | null | undefined): string | null {
  return note ? cipher.seal(note, place(caseId)) : null;
}

export function openFirstNote(
  cipher: FieldCipher,
  row: { id: string; first_note_sealed: string | null },
): string | null {
  return row.first_note_sealed && cipher.open(row.first_note_sealed, place(row.id));
}
