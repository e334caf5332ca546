import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { z } from 'zod';
import type { DataKey } from './field-cipher';

export interface Keys {
  /** The first seals; all open. */
  dataKeys: [DataKey, ...DataKey[]];
  fingerprintKey: Buffer;
  /** `AGE-SECRET-KEY-1…`: photos are encrypted to its public half. */
  photoKey: string;
}

const keyFile = z.object({ dataKeys: z.string(), fingerprintKey: z.string(), photoKey: z.string() });

/** Reads `id:base64,id:base64` (32 bytes each, the current one first). */
export function parseDataKeys(text: string): Keys['dataKeys'] | undefined {
  const keys = text.split(',').map((part) => {
    const [id = '', encoded = ''] = part.trim().split(':');
    return { id, key: Buffer.from(encoded, 'base64') };
  });
  const [first, ...rest] = keys;
  // Two keys of one id: the one would seal and the other be asked to open.
  if (new Set(keys.map(({ id }) => id)).size !== keys.length) return undefined;
  if (!first || keys.some(({ id, key }) => !/^[A-Za-z0-9_-]{1,16}$/.test(id) || key.length !== 32)) return undefined;
  return [first, ...rest];
}

/** The sandbox's own keys, made on the first start and kept in the data folder. */
export async function sandboxKeys(dataDir: string): Promise<Keys> {
  const path = join(dataDir, 'sandbox-keys.json');
  const made = {
    dataKeys: `k1:${randomBytes(32).toString('base64')}`,
    fingerprintKey: randomBytes(32).toString('base64'),
    photoKey: await generateX25519Identity(),
  };
  const kept = keyFile.parse(JSON.parse(keepFirst(path, JSON.stringify(made, null, 2))));
  const dataKeys = parseDataKeys(kept.dataKeys);
  if (!dataKeys) throw new Error(`${path} is damaged: dataKeys`);
  return { dataKeys, fingerprintKey: Buffer.from(kept.fingerprintKey, 'base64'), photoKey: kept.photoKey };
}

/**
 * The public half of a key that the sandbox makes likewise. The private one lies in a file of its own: elsewhere only those
 * who may open what is kept by law have it, and it is never on the server.
 */
export async function sandboxRetentionKey(dataDir: string): Promise<string> {
  const path = join(dataDir, 'sandbox-retention-key.txt');
  return identityToRecipient(keepFirst(path, await generateX25519Identity()).trim());
}

/**
 * What is in a file, or what is put there now, readable by its owner only. Two processes that start at once end up with
 * the same file: it appears under its name only when it is complete and on the disk, and the first to put it there wins.
 */
function keepFirst(path: string, content: string): string {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${content}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(path, 'utf8');
}
