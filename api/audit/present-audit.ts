import type { AuditPage } from '../../domain/contract/audit';
import { may, type Role } from '../../domain/staff/roles';
import type { FieldCipher } from '../crypto/field-cipher';
import { isoFromColumn } from '../database/time';
import type { AuditRow } from './audit-store';
import { openReason } from './reason-seal';

interface PresentingAudit {
  /** By id. */
  staffNames: ReadonlyMap<string, string>;
  pageSize: number;
  cipher: FieldCipher;
  /** Of whoever reads. */
  role: Role;
}

/**
 * Audit rows as an auditor reads them: staff by name, persons by id only. In reasons, notes and comments people write of
 * persons all the same: whoever has no cases to read gets those about staff alone (R16).
 */
export function presentAudit(rows: AuditRow[], { staffNames, pageSize, cipher, role }: PresentingAudit): AuditPage {
  const readsOf = (row: AuditRow) => row.subject_kind === 'staff' || may(role, 'case.list');
  return {
    entries: rows.map((row) => {
      const reason = readsOf(row) ? openReason(cipher, row) : null;
      return {
        id: row.id,
        at: isoFromColumn(row.at),
        actor: { kind: row.actor_kind, id: row.actor_id, name: (row.actor_id && staffNames.get(row.actor_id)) ?? null },
        action: row.action,
        subject: { kind: row.subject_kind, id: row.subject_id },
        reason: reason ?? null,
        reasonDamaged: reason === undefined,
      };
    }),
    next: rows.length === pageSize ? (rows.at(-1)?.id ?? null) : null,
  };
}
