import type { Place } from '../../domain/activity/place';
import type { FieldCipher } from '../crypto/field-cipher';
import type { ActivityRow } from './activity-store';

const where = (id: string) => ({ table: 'activities', column: 'place', id });

export function sealPlace(cipher: FieldCipher, id: string, place: Place | undefined): string | null {
  return place ? cipher.seal(JSON.stringify(place), where(id)) : null;
}

/** Of one that cannot be opened as little is known as of one that was never told: the change itself is still shown. */
export function openPlace(
  cipher: FieldCipher,
  { id, place_sealed }: Pick<ActivityRow, 'id' | 'place_sealed'>,
): Place | null {
  const place = place_sealed === null ? undefined : cipher.openWhole(place_sealed, where(id));
  return place === undefined ? null : JSON.parse(place);
}
