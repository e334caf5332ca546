import type { Knex } from 'knex';
import { lookActions } from '../../domain/audit/looks';
import type { PhotoPurpose } from '../../domain/photo/photo-sides';
import type { Role } from '../../domain/staff/roles';
import type { AuditRow } from './audit-store';

export interface LookRow extends AuditRow {
  action: keyof typeof lookActions;
  side: PhotoPurpose | null;
  /** As what they looked; in rows from before roles were kept, what they are now. */
  role: Role;
}

/** When staff looked at photos and full data of an account, or for it, newest first. It costs what there is about this account. */
export async function listLooks(
  db: Knex,
  accountId: string,
  behind: Pick<AuditRow, 'at' | 'id'> | undefined,
  most: number,
): Promise<LookRow[]> {
  const photos = db('photos').where({ account_id: accountId }).select('id', 'side');
  const cases = db('cases')
    .join('verifications', 'verifications.id', 'cases.verification_id')
    .where('verifications.account_id', accountId)
    .select('cases.id', db.raw('null as side'));
  // Of a dispute the full data of both accounts are shown.
  const disputes = db('cases')
    .join('holder_claims', 'holder_claims.id', 'cases.verification_id')
    .where({ 'cases.kind': 'dispute', 'holder_claims.target_account_id': accountId })
    .select('cases.id', db.raw('null as side'));
  const account = db('accounts').where({ id: accountId }).select('id', db.raw('null as side'));
  const query = db
    .from(photos.unionAll([cases, disputes, account]).as('own'))
    .join('audit', 'audit.subject_id', 'own.id')
    .join('staff', 'staff.id', 'audit.actor_id')
    .whereIn('audit.action', Object.keys(lookActions))
    .orderBy([
      { column: 'audit.at', order: 'desc' },
      { column: 'audit.id', order: 'desc' },
    ])
    .limit(most)
    .select('audit.*', 'own.side', db.raw('coalesce(audit.actor_role, staff.role) as role'));
  return behind ? query.whereRaw('(audit.at, audit.id) < (?, ?)', [behind.at, behind.id]) : query;
}
