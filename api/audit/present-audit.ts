import type { AuditPage } from '../../domain/contract';
import type { FieldCipher } from '../crypto/field-cipher';
import { isoFromColumn } from '../database/time';
import type { NamedAuditRow } from './audit-store';

/** Audit rows as an auditor reads them: staff by name, persons by id only. */
export function presentAudit(rows: NamedAuditRow[], pageSize: number, cipher: FieldCipher): AuditPage {
  return {
    entries: rows.map((row) => ({
      id: row.id,
      at: isoFromColumn(row.at),
      actor: { kind: row.actor_kind, id: row.actor_id, name: row.staff_name },
      action: row.action,
      subject: { kind: row.subject_kind, id: row.subject_id },
      reason: row.reason_sealed && cipher.open(row.reason_sealed, { table: 'audit', column: 'reason', id: row.id }),
    })),
    next: rows.length === pageSize ? (rows.at(-1)?.id ?? null) : null,
  };
}
