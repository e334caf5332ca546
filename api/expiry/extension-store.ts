import type { Knex } from 'knex';
import type { CivilDate } from '../../domain/calendar/civil-date';
import type { RealNameRow } from '../real-name/real-name-store';

export type EndedExtension = Pick<RealNameRow, 'id' | 'account_id'> & { extension_untold: CivilDate };

/** The real names whose extension was over before a day, and nobody was told; the earliest first. */
export async function listEndedExtensions(db: Knex, today: CivilDate, most: number): Promise<EndedExtension[]> {
  return db('real_names')
    .where('extension_untold', '<', today)
    .orderBy(['extension_untold', 'id'])
    .limit(most)
    .select('id', 'account_id', 'extension_untold');
}

/** Marks the end of an extension as told. False where it was, or where the card has been extended anew or replaced. */
export async function endExtension(db: Knex, { id, extension_untold }: EndedExtension): Promise<boolean> {
  return (await db('real_names').where({ id, extension_untold }).update({ extension_untold: null })) === 1;
}
