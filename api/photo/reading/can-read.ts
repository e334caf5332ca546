import { readDictionary } from './local/dictionary';
import type { PhotoReader } from './photo-reader';

let narrowest: ReadonlySet<string> | undefined;

/**
 * Whether a character could be read by whoever read a photo.
 *
 * @param reader of today
 * @param readBy the name kept with the photo; `null` where nobody read it. Another reader than today's is taken to know
 *   the fewest characters of all, so that changing readers never turns "cannot be checked" into a difference
 */
export function canReadWith(
  reader: PhotoReader | undefined,
  readBy: string | null | undefined,
): PhotoReader['canRead'] {
  if (!readBy) return () => true;
  if (reader?.name === readBy) return reader.canRead;
  narrowest ??= new Set(readDictionary());
  const known = narrowest;
  return (character) => known.has(character);
}
