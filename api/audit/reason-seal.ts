import type { FieldCipher } from '../crypto/field-cipher';
import type { AuditRow } from './audit-store';

const place = (id: string) => ({ table: 'audit', column: 'reason', id });

export function sealReason(cipher: FieldCipher, id: string, reason: string): string {
  return cipher.seal(reason, place(id));
}

/** Why, as it was given; `null` where no reason is asked for. */
export function openReason(
  cipher: FieldCipher,
  { id, reason_sealed }: Pick<AuditRow, 'id' | 'reason_sealed'>,
): string | null {
  return reason_sealed && cipher.open(reason_sealed, place(id));
}
