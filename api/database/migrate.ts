import type { Knex } from 'knex';
import { inOneProcess, lettingGoOfTables } from './database';

const secondsToWait = 60;

/**
 * Brings the schema up to date. Of several processes that start at once one migrates and the others wait for it.
 *
 * Knex's own lock is a row that outlives a killed process, and two processes that meet on an empty database make two
 * of it, which nobody can take ever after. Ours is the one that counts, so whatever Knex finds taken is left over.
 */
export async function migrate(db: Knex): Promise<void> {
  await inOneProcess(db, secondsToWait, async () => {
    await db.migrate.forceFreeMigrationsLock();
    await lettingGoOfTables(db, () => db.migrate.latest());
  });
}
