import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { armor, Decrypter } from 'age-encryption';
import type { TestApi } from './api';

/** What was locked away of a clearing, opened with the sandbox's key. */
export async function unlockRetained({ deps, dataDir }: TestApi, clearingId: string): Promise<object> {
  const { record } = await deps.db('retentions').where({ clearing_id: clearingId }).first();
  const decrypter = new Decrypter();
  decrypter.addIdentity(readFileSync(join(dataDir, 'sandbox-retention-key.txt'), 'utf8').trim());
  return JSON.parse(await decrypter.decrypt(armor.decode(record), 'text'));
}
