import type { Knex } from 'knex';
import { isTransient } from './database-errors';

const mostTries = 5;

/**
 * Runs one action in one transaction and tries again when it lost a deadlock. The action must do nothing outside the
 * database, because it may run more than once.
 */
export async function inTransaction<T>(db: Knex, action: (trx: Knex.Transaction) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await db.transaction(action);
    } catch (error) {
      if (tries === mostTries || !isTransient(error)) throw error;
    }
  }
}

/** Whether what was done in a transaction came to stay; answers once that is decided. */
export async function comesToStay(trx: Knex.Transaction): Promise<boolean> {
  return trx.executionPromise.then(
    () => true,
    () => false,
  );
}
