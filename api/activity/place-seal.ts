import type { Place } from '../../domain/activity/place';
import type { FieldCipher } from '../crypto/field-cipher';
import type { ActivityRow } from './activity-store';

const where = (id: string) => ({ table: 'activities', column: 'place', id });

export function sealPlace(cipher: FieldCipher, id: string, place: Place | undefined): string | null {
  return place ? cipher.seal(JSON.stringify(place), where(id)) : null;
}

export function openPlace(
  cipher: FieldCipher,
  { id, place_sealed }: Pick<ActivityRow, 'id' | 'place_sealed'>,
): Place | null {
  return place_sealed === null ? null : JSON.parse(cipher.open(place_sealed, where(id)));
}
