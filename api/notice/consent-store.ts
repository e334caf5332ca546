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

/** Uses one up for a delivery, once: tried again, it needs no other. False where there is none. */
export async function useConsent(
  trx: Knex.Transaction,
  { deliveryId, accountId, topic }: { deliveryId: string; accountId: string; topic: NoticeTopic },
): Promise<boolean> {
  if (await trx('used_consents').where({ delivery_id: deliveryId }).first('delivery_id')) return true;
  const changed = await trx('notice_consents')
    .where({ account_id: accountId, topic })
    .where('left', '>', 0)
    .decrement('left', 1);
  if (changed === 1) await trx('used_consents').insert({ delivery_id: deliveryId });
  return changed === 1;
}

/** WeChat knows of none: neither do we any more. */
export async function forgetConsents(db: Knex, accountId: string, topic: NoticeTopic): Promise<void> {
  await db('notice_consents').where({ account_id: accountId, topic }).update({ left: 0 });
}
