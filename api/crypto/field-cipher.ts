import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

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
}

const ivBytes = 12;
const tagBytes = 16;

function associatedData({ table, column, id }: Place): Buffer {
  return Buffer.from(`${table}.${column}.${id}`);
}

/**
 * AES-256-GCM over a ring of keys: the first seals, all of them open, so that keys rotate without downtime.
 * The stored form is `keyId.base64(iv ‖ tag ‖ ciphertext)`.
 */
export function createFieldCipher(ring: readonly [DataKey, ...DataKey[]]): FieldCipher {
  const keys = new Map(ring.map(({ id, key }) => [id, key]));
  const [current] = ring;
  return {
    seal(plain, place) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv('aes-256-gcm', current.key, iv).setAAD(associatedData(place));
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return `${current.id}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')}`;
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
  };
}
