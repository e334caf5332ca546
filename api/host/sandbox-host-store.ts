import type { Knex } from 'knex';

/** JSON of what was set for an account; `undefined` where nothing ever was. */
export async function findSaid(db: Knex, hostId: string): Promise<string | undefined> {
  const row = await db('sandbox_host_accounts').where({ host_id: hostId }).first('said');
  return row?.said;
}

/** The same, held until the transaction ends; made where there is none. */
export async function lockSaid(trx: Knex.Transaction, hostId: string): Promise<string> {
  await trx('sandbox_host_accounts').insert({ host_id: hostId, said: '{}' }).onConflict('host_id').ignore();
  const row = await trx('sandbox_host_accounts').where({ host_id: hostId }).forUpdate().first('said');
  return row.said;
}

export async function updateSaid(trx: Knex.Transaction, hostId: string, said: string): Promise<void> {
  await trx('sandbox_host_accounts').where({ host_id: hostId }).update({ said });
}
