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

/** Newest first; ids are UUIDv7, so their order is that of time. Persons are not named. */
export async function listAuditRows(db: Knex, before: string | undefined, most: number): Promise<NamedAuditRow[]> {
  const rows = db('audit')
    .leftJoin('staff', 'staff.id', 'audit.actor_id')
    .orderBy('audit.id', 'desc')
    .limit(most)
    .select('audit.*', { staff_name: 'staff.username' });
  return before === undefined ? rows : rows.where('audit.id', '<', before);
}
