import type { PhotoMark, Portrait } from '../../../domain/photo/photo-mark';
import type { FieldCipher } from '../../crypto/field-cipher';
import type { Fingerprint } from '../../crypto/fingerprint';
import type { MarkRow } from './mark-store';

const place = (id: string) => ({ table: 'photo_marks', column: 'portrait', id });

export function sealPortrait(cipher: FieldCipher, photoId: string, portrait: Portrait): string {
  return cipher.seal(portrait, place(photoId));
}

/** @throws when it was altered, or its key is lost */
export function openPortrait(cipher: FieldCipher, row: MarkRow): Portrait {
  return cipher.open(row.portrait_sealed, place(row.photo_id));
}

/** Half of each keyed hash is kept: enough that no two pairs of a billion people share it by chance. */
const keptHex = 32;

export function hashPairs(fingerprint: Fingerprint, { pairs }: PhotoMark): string[] {
  return pairs.map((pair) => fingerprint('photo-mark', pair).slice(0, keptHex));
}
