import type { FieldCipher } from '../crypto/field-cipher';
import type { AuditRow } from './audit-store';

/** Why, as it was given; `null` where no reason is asked for. */
export function openReason(cipher: FieldCipher, { id, reason_sealed }: AuditRow): string | null {
  return reason_sealed && cipher.open(reason_sealed, { table: 'audit', column: 'reason', id });
}
