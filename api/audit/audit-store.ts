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
}

export async function insertAuditRow(db: Knex, row: AuditRow): Promise<void> {
  await db('audit').insert(row);
}

/** Newest first; ids are UUIDv7, so their order is that of time. Persons are not named. */
export async function listAuditRows(
  db: Knex,
  before: string | undefined,
  most: number,
): Promise<(AuditRow & { staff_name: string | null })[]> {
  const rows = db('audit')
    .leftJoin('staff', 'staff.id', 'audit.actor_id')
    .orderBy('audit.id', 'desc')
    .limit(most)
    .select('audit.*', { staff_name: 'staff.username' });
  return before === undefined ? rows : rows.where('audit.id', '<', before);
}
