import type { Knex } from 'knex';
import type { ClearingPurpose } from '../../domain/clearing/clearing-photos';
import { findPhoto, type PhotoRow } from '../photo/photo-store';
import { type ClearingRow, findClearing } from './clearing-store';

/** The photos that still belong to a request. `undefined`: gone back to the person, or erased. */
export type ClearingPhotos = Record<ClearingPurpose, PhotoRow | undefined>;

export async function findClearingPhotos(db: Knex, clearing: ClearingRow): Promise<ClearingPhotos> {
  const own = async (id: string | null) => {
    const photo = id === null ? undefined : await findPhoto(db, id);
    return photo?.clearing_id === clearing.id ? photo : undefined;
  };
  return {
    front: await own(clearing.front_photo_id),
    back: await own(clearing.back_photo_id),
    holding: await own(clearing.holding_photo_id),
    'bank-card': await own(clearing.bank_card_photo_id),
  };
}

/** The sides of the card among them, by the id of the request. */
export async function findClearingSides(db: Knex, id: string): Promise<Pick<ClearingPhotos, 'front' | 'back'>> {
  const clearing = await findClearing(db, id);
  if (!clearing) return { front: undefined, back: undefined };
  const { front, back } = await findClearingPhotos(db, clearing);
  return { front, back };
}
