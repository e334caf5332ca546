import type { Knex } from 'knex';
import { invalidInput } from '../http/refusal';
import { type AuditRow, findAuditRow } from './audit-store';

/** The row with which the page before ended. Refuses with `invalid_input` when there is none. */
export async function findPageEnd(db: Knex, cursor: string | undefined): Promise<AuditRow | undefined> {
  if (cursor === undefined) return undefined;
  const row = await findAuditRow(db, cursor.toLowerCase());
  if (!row) throw invalidInput([{ path: 'cursor', code: 'malformed' }]);
  return row;
}
