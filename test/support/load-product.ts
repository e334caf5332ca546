import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Knex, openDatabase } from '../../api/database/database';
import { makeDatabase } from './make-database';
import { type Served, serve } from './serve';

/** A place where the product keeps what it has: a data folder, and a database on the engine of the Jest project. */
export interface Home {
  dataDir: string;
  /** Starts the product here as its own process, as often as one likes, also several at once. */
  start(settings?: Record<string, string>): Promise<Served>;
  /** Looks into the database from outside. */
  look<T>(read: (db: Knex) => Promise<T>): Promise<T>;
  /** Removes the folder and the database; the product must have ended. */
  remove(): Promise<void>;
}

export async function makeHome(): Promise<Home> {
  const dataDir = mkdtempSync(join(tmpdir(), 'shiming-home-'));
  const { url, drop } = await makeDatabase(dataDir);
  return {
    dataDir,
    start: (settings = {}) => serve({ dataDir, settings: { ...(url && { DATABASE_URL: url }), ...settings } }),
    async look(read) {
      const db = openDatabase({ url, dataDir });
      return read(db).finally(() => db.destroy());
    },
    async remove() {
      await drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
