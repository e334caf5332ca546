import type { FieldCipher } from '../crypto/field-cipher';

const place = (id: string) => ({ table: 'clearings', column: 'comment', id });

/** Seals what an agent wrote to the person, for one request. */
export function sealClearingComment(cipher: FieldCipher, id: string, comment: string | null): string | null {
  return comment ? cipher.seal(comment, place(id)) : null;
}

export function openClearingComment(
  cipher: FieldCipher,
  row: { id: string; comment_sealed: string | null },
): string | null {
  return row.comment_sealed && cipher.open(row.comment_sealed, place(row.id));
}
