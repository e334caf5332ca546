import type { Knex } from 'knex';
import type { CivilDate } from '../../domain/calendar/civil-date';
import type { DocumentBorder } from '../../domain/real-name/document-borders';
import type { RealNameRow } from '../real-name/real-name-store';
import { keepsOpen, type VerificationRow } from '../verification/verification-store';

/** How far the daily work has come at a border: through the cards in order of their last valid day, and of their real name's id. */
export interface Reached {
  valid_until: CivilDate;
  real_name_id: string;
}

export interface BorderRow extends Reached {
  kind: DocumentBorder;
  holder: string | null;
  /** By the machine's clock. */
  held_until: string | null;
}

export async function findBorder(db: Knex, kind: DocumentBorder): Promise<BorderRow | undefined> {
  return db('document_borders').where({ kind }).first();
}

/** Made where there is none; of two who make it at once one is passed over. */
export async function insertBorder(db: Knex, kind: DocumentBorder, reached: Reached): Promise<void> {
  await db('document_borders')
    .insert({ kind, ...reached })
    .onConflict('kind')
    .ignore();
}

/** Takes the lease of a border, also a second time. False while another process holds it. */
export async function holdBorder(
  db: Knex,
  kind: DocumentBorder,
  holder: string,
  { now, until }: { now: string; until: string },
): Promise<boolean> {
  const changed = await db('document_borders')
    .where({ kind })
    .where((free) => free.whereNull('held_until').orWhere('held_until', '<', now).orWhere({ holder }))
    .update({ holder, held_until: until });
  return changed === 1;
}

/** Moves on from where it was seen. False where another process did. */
export async function moveBorder(
  db: Knex,
  { kind, valid_until, real_name_id }: Pick<BorderRow, 'kind' | keyof Reached>,
  to: Reached,
): Promise<boolean> {
  return (await db('document_borders').where({ kind, valid_until, real_name_id }).update(to)) === 1;
}

export async function releaseBorder(db: Knex, kind: DocumentBorder, holder: string): Promise<void> {
  await db('document_borders').where({ kind, holder }).update({ holder: null, held_until: null });
}

export type DueCard = Pick<RealNameRow, 'id' | 'account_id' | 'extended_until'> & { valid_until: CivilDate };

/**
 * The next real names in force whose card's last valid day lies behind where the work has come, and no later than a day. Day by day,
 * so that both engines read one stretch of the index and nothing else: an OR over two columns would read it whole.
 */
export async function listDueCards(db: Knex, after: Reached, lastDay: CivilDate, most: number): Promise<DueCard[]> {
  const of = () =>
    db('real_names')
      .where({ status: 'active' })
      .orderBy(['valid_until', 'id'])
      .select('id', 'account_id', 'valid_until', 'extended_until');
  const ofThatDay: DueCard[] = await of()
    .where({ valid_until: after.valid_until })
    .where('id', '>', after.real_name_id)
    .limit(most);
  if (ofThatDay.length === most) return ofThatDay;
  const later: DueCard[] = await of()
    .where('valid_until', '>', after.valid_until)
    .where('valid_until', '<=', lastDay)
    .limit(most - ofThatDay.length);
  return [...ofThatDay, ...later];
}

/** Of these accounts, those that have sent in a newer card, or the paper of a reissue, which is under review; with when they did. */
export async function listKeepingOpen(
  db: Knex,
  accountIds: readonly string[],
): Promise<Pick<VerificationRow, 'account_id' | 'kind' | 'submitted_at'>[]> {
  return db('verifications')
    .whereIn('pending_account', accountIds)
    .whereIn('kind', keepsOpen)
    .select('account_id', 'kind', 'submitted_at');
}

/** Of these accounts, those whose clearing is under review: no newer card of theirs is taken. */
export async function listClearing(db: Knex, accountIds: readonly string[]): Promise<Set<string>> {
  const ids: string[] = await db('clearings').whereIn('active_account', accountIds).pluck('active_account');
  return new Set(ids);
}
