import type { Knex } from 'knex';
import { assertThat } from '../http/refusal';
import { findOpenReport } from './report-store';

/**
 * Refuses with `account_frozen` while a report of the account waits for a senior (R29). A change asks after it has locked the
 * account, so that one which was not seen here was done before the report was answered.
 */
export async function assertNotFrozen(db: Knex, accountId: string): Promise<void> {
  assertThat(!(await findOpenReport(db, accountId)), 'account_frozen');
}
