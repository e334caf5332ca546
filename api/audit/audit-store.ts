import type { Knex } from 'knex';

export interface AuditRow {
  id: string;
  at: string;
  actor_kind: 'person' | 'staff' | 'system';
  actor_id: string | null;
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

export interface NamedAuditRow extends AuditRow {
  staff_name: string | null;
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

/** Newest first. Persons are not named. Each filter alone is answered by an index in this order. */
export async function listAuditRows(db: Knex, filter: AuditFilter, most: number): Promise<NamedAuditRow[]> {
  const query = db('audit')
    .leftJoin('staff', 'staff.id', 'audit.actor_id')
    .orderBy([
      { column: 'audit.at', order: 'desc' },
      { column: 'audit.id', order: 'desc' },
    ])
    .limit(most)
    .select('audit.*', { staff_name: 'staff.username' });
  if (filter.actorId) query.where('audit.actor_id', filter.actorId);
  if (filter.action) query.where('audit.action', filter.action);
  if (filter.subjectKind) query.where('audit.subject_kind', filter.subjectKind);
  if (filter.subjectId) query.where('audit.subject_id', filter.subjectId);
  if (filter.after) query.where('audit.at', '>', filter.after);
  if (filter.until) query.where('audit.at', '<=', filter.until);
  const { behind } = filter;
  if (behind) {
    query.where('audit.at', '<=', behind.at);
    query.where((q) => q.where('audit.at', '<', behind.at).orWhere('audit.id', '<', behind.id));
  }
  return query;
}

export async function findAuditRow(db: Knex, id: string): Promise<AuditRow | undefined> {
  return db('audit').where({ id }).first();
}
