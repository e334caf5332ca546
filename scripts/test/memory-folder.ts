import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

/** Where Linux keeps files in memory. */
const memory = '/dev/shm';
const roomNeeded = 4 * 1024 ** 3;

/**
 * A folder for what the tests write, on a machine that has one in memory with room enough: each commit of SQLite waits for
 * the disk, and a run makes a hundred thousand of them.
 */
export function makeMemoryFolder(): { path: string; remove(): void } | undefined {
  if (!existsSync(memory)) return undefined;
  const { bavail, bsize } = statfsSync(memory);
  if (bavail * bsize < roomNeeded) return undefined;
  const path = mkdtempSync(join(memory, 'shiming-tests-'));
  // MariaDB, which runs as somebody else, has its own folder in it.
  chmodSync(path, 0o711);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
