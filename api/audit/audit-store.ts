import type { Knex } from 'knex';
import type { ActorKind } from '../../domain/audit/audit-actions';
import type { Role } from '../../domain/staff/roles';

export interface AuditRow {
  id: string;
  at: string;
  actor_kind: ActorKind;
  actor_id: string | null;
  /** Of staff, as it was then; `null` also in rows from before it was kept. */
  actor_role: Role | null;
  action: string;
  subject_kind: string;
  subject_id: string;
  reason_sealed: string | null;
  /** Over all of the above; `null` in rows from before there were any. */
  mac: string | null;
  /** The number of the seal that it stands under; `null` until then. */
  seal: number | null;
}

export interface SealRow {
  /** 1, 2, 3 …: two that seal at once want the same number, and one of them gets it. */
  number: number;
  /** Of the seal before; empty in the first. */
  previous_hash: string;
  /** The ids of its rows in their order, with spaces between. */
  row_ids: string;
  sealed_at: string;
  hash: string;
}

export async function insertAuditRow(db: Knex, row: AuditRow): Promise<void> {
  await db('audit').insert(row);
}

export interface AuditFilter {
  actorId?: string;
  action?: string;
  subjectKind?: string;
  subjectId?: string;
  /** Only what was later than this moment. */
  after?: string;
  /** Only what was at this moment or earlier. */
  until?: string;
  /** Only what comes behind this row. */
  behind?: Pick<AuditRow, 'at' | 'id'>;
}

/** Newest first. Each filter alone is answered by an index in this order; joined to a table, MariaDB would sort the log. */
export async function listAuditRows(db: Knex, filter: AuditFilter, most: number): Promise<AuditRow[]> {
  const query = db('audit')
    .orderBy([
      { column: 'at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(most);
  if (filter.actorId) query.where('actor_id', filter.actorId);
  if (filter.action) query.where('action', filter.action);
  if (filter.subjectKind) query.where('subject_kind', filter.subjectKind);
  if (filter.subjectId) query.where('subject_id', filter.subjectId);
  if (filter.after) query.where('at', '>', filter.after);
  if (filter.until) query.where('at', '<=', filter.until);
  const { behind } = filter;
  if (behind) {
    query.where('at', '<=', behind.at);
    // As a pair: for an OR, MariaDB merges two indexes and sorts what comes out.
    query.whereRaw('(at, id) < (?, ?)', [behind.at, behind.id]);
  }
  return query;
}

export async function findAuditRow(db: Knex, id: string): Promise<AuditRow | undefined> {
  return db('audit').where({ id }).first();
}

/** The user names of those among these ids who are staff. Persons are not named. */
export async function findStaffNames(db: Knex, rows: AuditRow[]): Promise<Map<string, string>> {
  const ids = new Set(rows.flatMap(({ actor_id }) => actor_id ?? []));
  const staff: { id: string; username: string }[] = await db('staff')
    .whereIn('id', [...ids])
    .select('id', 'username');
  return new Map(staff.map(({ id, username }) => [id, username]));
}
