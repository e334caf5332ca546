import type { Knex } from 'knex';
import { v7 as uuidv7 } from 'uuid';
import { toColumn } from '../database/time';
import type { Deps } from '../deps';
import { insertAuditRow } from './audit-store';

/** What leaves an audit row (R15): every change, and every look at a photo or an unmasked value. */
export type AuditAction =
  | 'verification.submit'
  | 'verification.withdraw'
  | 'verification.form-read'
  | 'case.claim'
  | 'case.release'
  | 'case.lapse'
  | 'case.approve'
  | 'case.reject'
  | 'case.disclose'
  | 'photo.upload'
  | 'photo.view'
  | 'photo.delete'
  | 'photo.erase'
  | 'staff.sign-in';

export type Actor = { kind: 'person' | 'staff'; id: string } | { kind: 'system' };

interface Entry {
  actor: Actor;
  action: AuditAction;
  subject: { kind: 'verification' | 'case' | 'photo' | 'staff'; id: string };
  /** Why, in the words of whoever did it; stored sealed, for people write names into such fields. */
  reason?: string;
}

/** Writes one row, in the transaction of the change that it tells of. */
export async function record(db: Knex, deps: Pick<Deps, 'clock' | 'cipher'>, entry: Entry): Promise<void> {
  const id = uuidv7();
  await insertAuditRow(db, {
    id,
    at: toColumn(deps.clock.now()),
    actor_kind: entry.actor.kind,
    actor_id: entry.actor.kind === 'system' ? null : entry.actor.id,
    action: entry.action,
    subject_kind: entry.subject.kind,
    subject_id: entry.subject.id,
    reason_sealed:
      entry.reason === undefined ? null : deps.cipher.seal(entry.reason, { table: 'audit', column: 'reason', id }),
  });
}
