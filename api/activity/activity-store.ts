import type { Knex } from 'knex';
import type { ActivityDoer, ActivityKind } from '../../domain/activity/activity-kinds';

export interface ActivityRow {
  id: string;
  account_id: string;
  at: string;
  kind: ActivityKind;
  done_by: ActivityDoer;
  place_sealed: string | null;
}

export async function insertActivity(db: Knex, row: ActivityRow): Promise<void> {
  await db('activities').insert(row);
}

export async function findActivity(db: Knex, id: string): Promise<ActivityRow | undefined> {
  return db('activities').where({ id }).first();
}

/** Newest first, in the order in which it was written; an id that is nobody's is as good a border as any. */
export async function listActivities(
  db: Knex,
  accountId: string,
  before: string | undefined,
  most: number,
): Promise<ActivityRow[]> {
  const query = db('activities').where({ account_id: accountId }).orderBy('id', 'desc').limit(most);
  return before === undefined ? query : query.where('id', '<', before);
}
