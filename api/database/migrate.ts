import { setTimeout as wait } from 'node:timers/promises';
import type { Knex } from 'knex';

const secondsToWait = 60;

/**
 * Brings the schema up to date. Of several processes that start at once one migrates and the others wait for it.
 *
 * @throws when the lock is still held after a minute: a migration was killed, and someone has to look before
 *   `npx knex migrate:unlock` lets the next one in
 */
export async function migrate(db: Knex): Promise<void> {
  for (let second = 0; ; second += 1) {
    try {
      await db.migrate.latest();
      return;
    } catch (error) {
      const waiting = isHeldByAnother(error) && second < secondsToWait;
      if (!waiting) throw error;
      await wait(1000);
    }
  }
}

/** The lock is taken, or two processes are making the migration tables at this very moment. */
function isHeldByAnother(error: unknown): boolean {
  const { name, errno } = error as { name?: string; errno?: number };
  return name === 'MigrationLocked' || errno === 1050 || errno === 1062;
}
