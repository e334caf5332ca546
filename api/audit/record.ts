import type { Knex } from 'knex';
import { v7 as uuidv7 } from 'uuid';
import type { AuditAction, AuditSubject } from '../../domain/audit/audit-actions';
import { toColumn } from '../database/time';
import type { Deps } from '../deps';
import { findStaff } from '../staff/staff-store';
import { insertAuditRow } from './audit-store';
import { rowMac } from './mac';
import { sealReason } from './reason-seal';

export type Actor = { kind: 'person' | 'staff'; id: string } | { kind: 'operator' | 'system' };

interface Entry {
  actor: Actor;
  action: AuditAction;
  subject: { kind: AuditSubject; id: string };
  /** Why, in the words of whoever did it; stored sealed, for people write names into such fields. */
  reason?: string;
}

/** Writes one row, in the transaction of the change that it tells of. */
export async function record(
  db: Knex,
  deps: Pick<Deps, 'clock' | 'cipher' | 'fingerprint'>,
  entry: Entry,
): Promise<void> {
  const id = uuidv7();
  const told = {
    id,
    at: toColumn(deps.clock.now()),
    actor_kind: entry.actor.kind,
    actor_id: 'id' in entry.actor ? entry.actor.id : null,
    actor_role: entry.actor.kind === 'staff' ? ((await findStaff(db, entry.actor.id))?.role ?? null) : null,
    action: entry.action,
    subject_kind: entry.subject.kind,
    subject_id: entry.subject.id,
    reason_sealed: sealReason(deps.cipher, id, entry.reason),
  };
  await insertAuditRow(db, { ...told, mac: rowMac(deps.fingerprint, told), seal: null });
}
