import type { AuditPage } from '../../domain/contract/audit';
import type { FieldCipher } from '../crypto/field-cipher';
import { isoFromColumn } from '../database/time';
import type { AuditRow } from './audit-store';
import { openReason } from './reason-seal';

interface PresentingAudit {
  /** By id. */
  staffNames: ReadonlyMap<string, string>;
  pageSize: number;
  cipher: FieldCipher;
}

/** Audit rows as an auditor reads them: staff by name, persons by id only. */
export function presentAudit(rows: AuditRow[], { staffNames, pageSize, cipher }: PresentingAudit): AuditPage {
  return {
    entries: rows.map((row) => ({
      id: row.id,
      at: isoFromColumn(row.at),
      actor: { kind: row.actor_kind, id: row.actor_id, name: (row.actor_id && staffNames.get(row.actor_id)) ?? null },
      action: row.action,
      subject: { kind: row.subject_kind, id: row.subject_id },
      reason: openReason(cipher, row),
    })),
    next: rows.length === pageSize ? (rows.at(-1)?.id ?? null) : null,
  };
}
