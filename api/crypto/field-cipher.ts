import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Logger } from 'pino';

/** Where a sealed value lives. It is authenticated with the value, so that nothing can be moved to another row. */
export interface Place {
  table: string;
  column: string;
  id: string;
}

export interface DataKey {
  id: string;
  /** 32 bytes, AES-256. */
  key: Buffer;
}

/** Seals names, numbers and comments before they reach a column. */
export interface FieldCipher {
  seal(plain: string, place: Place): string;
  /** @throws when the value was altered, moved, or sealed with a key that is no longer in the ring */
  open(sealed: string, place: Place): string;
  /** For what is shown beside other things: `undefined` where {@link open} throws, of which the log hears once. */
  openWhole(sealed: string, place: Place): string | undefined;
}

const ivBytes = 12;
const tagBytes = 16;
/** Of more it is a key that was lost, and the log has said so. */
const mostNoted = 1000;

function associatedData({ table, column, id }: Place): Buffer {
  return Buffer.from(`${table}.${column}.${id}`);
}

/**
 * AES-256-GCM over a ring of keys: the first seals, all of them open, so that keys rotate without downtime.
 * The stored form is `keyId.base64(iv ‖ tag ‖ ciphertext)`.
 */
export function createFieldCipher(ring: readonly [DataKey, ...DataKey[]], log?: Pick<Logger, 'error'>): FieldCipher {
  const keys = new Map(ring.map(({ id, key }) => [id, key]));
  const [current] = ring;
  const noted = new Set<string>();
  const note = (err: unknown, place: Place) => {
    const where = String(associatedData(place));
    if (noted.has(where) || noted.size >= mostNoted) return;
    noted.add(where);
    log?.error({ err, ...place }, 'A sealed text cannot be opened');
  };
  const cipher: FieldCipher = {
    seal(plain, place) {
      const iv = randomBytes(ivBytes);
      const sealing = createCipheriv('aes-256-gcm', current.key, iv).setAAD(associatedData(place));
      const body = Buffer.concat([sealing.update(plain, 'utf8'), sealing.final()]);
      return `${current.id}.${Buffer.concat([iv, sealing.getAuthTag(), body]).toString('base64')}`;
    },
    open(sealed, place) {
      const [keyId = '', encoded = ''] = sealed.split('.');
      const key = keys.get(keyId);
      if (!key) throw new Error(`No key "${keyId}" in the ring for ${place.table}.${place.column}`);
      const bytes = Buffer.from(encoded, 'base64');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes))
        .setAAD(associatedData(place))
        .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
      return decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8');
    },
    openWhole(sealed, place) {
      try {
        return cipher.open(sealed, place);
      } catch (error) {
        note(error, place);
        return undefined;
      }
    },
  };
  return cipher;
}
