import type { Knex } from 'knex';
import type { NoticeTopic } from '../../domain/notice/notice-rule';

/** How many messages of each topic the person has consented to and not had yet: one consent, one message. */
export async function countConsents(db: Knex, accountId: string): Promise<Map<NoticeTopic, number>> {
  const rows: { topic: NoticeTopic; left: number }[] = await db('notice_consents')
    .where({ account_id: accountId })
    .select('topic', 'left');
  return new Map(rows.map(({ topic, left }) => [topic, left]));
}

/** One more, up to a number. */
export async function addConsent(
  trx: Knex.Transaction,
  accountId: string,
  topic: NoticeTopic,
  most: number,
): Promise<void> {
  const where = { account_id: accountId, topic };
  await trx('notice_consents')
    .insert({ ...where, left: 0 })
    .onConflict(['account_id', 'topic'])
    .merge(['topic']);
  await trx('notice_consents').where(where).where('left', '<', most).increment('left', 1);
}

/** Uses one up. False where there is none. */
export async function takeConsent(db: Knex, accountId: string, topic: NoticeTopic): Promise<boolean> {
  const changed = await db('notice_consents')
    .where({ account_id: accountId, topic })
    .where('left', '>', 0)
    .decrement('left', 1);
  return changed === 1;
}

/** One that was not used after all. */
export async function giveBackConsent(db: Knex, accountId: string, topic: NoticeTopic): Promise<void> {
  await db('notice_consents').where({ account_id: accountId, topic }).increment('left', 1);
}

/** WeChat knows of none: neither do we any more. */
export async function forgetConsents(db: Knex, accountId: string, topic: NoticeTopic): Promise<void> {
  await db('notice_consents').where({ account_id: accountId, topic }).update({ left: 0 });
}
