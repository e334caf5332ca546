import { lookReasonIn } from '../../domain/audit/look-reasons';
import { lookActions } from '../../domain/audit/looks';
import type { LookPage } from '../../domain/contract/audit';
import type { Language } from '../../domain/words';
import type { FieldCipher } from '../crypto/field-cipher';
import { isoFromColumn } from '../database/time';
import type { LookRow } from './looks-store';
import { showReason } from './reason-seal';

/** Who looked, for the person whose data it was: by role and reason, not by name. */
export function presentLooks(rows: LookRow[], pageSize: number, cipher: FieldCipher, language: Language): LookPage {
  const reasonOf = (row: LookRow) => {
    const reason = showReason({ cipher, language }, row);
    return reason && lookReasonIn(language, reason);
  };
  return {
    looks: rows.map((row) => ({
      id: row.id,
      at: isoFromColumn(row.at),
      what: lookActions[row.action],
      side: row.side,
      byRole: row.role,
      reason: reasonOf(row),
    })),
    next: rows.length === pageSize ? (rows.at(-1)?.id ?? null) : null,
  };
}
