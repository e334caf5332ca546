import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';

/** Another process serves this data folder. */
export class DataDirInUse extends Error {}

/**
 * Keeps a second process off an embedded database: two of them would each see an old state of it and fail at random.
 * The lock is the operating system's, on a file of its own, so it is gone with the process, however that ended.
 *
 * @returns lets go of it
 * @throws {DataDirInUse} while another process holds it
 */
export function holdDataDir(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = new Libsql(join(dataDir, 'process.lock'));
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (String((error as { code?: string }).code).startsWith('SQLITE_BUSY')) throw new DataDirInUse(dataDir);
    throw error;
  }
  return () => lock.close();
}
