import type { Knex } from 'knex';

export interface TokenRow {
  app_id: string;
  version: number;
  token_sealed: string | null;
  expires_at: string | null;
  leased_until: string | null;
  forced_at: string | null;
}

/** What is kept of this app's token; of a new app an empty row. */
export async function findToken(db: Knex, appId: string): Promise<TokenRow> {
  const find = () => db('wechat_tokens').where({ app_id: appId }).first();
  const known = await find();
  if (known) return known;
  await db('wechat_tokens').insert({ app_id: appId, version: 0 }).onConflict('app_id').ignore();
  return find();
}

/** False where somebody else has changed it since it was read. */
export async function changeToken(
  db: Knex,
  { app_id, version }: Pick<TokenRow, 'app_id' | 'version'>,
  change: Partial<Omit<TokenRow, 'app_id' | 'version'>>,
): Promise<boolean> {
  const changed = await db('wechat_tokens')
    .where({ app_id, version })
    .update({ ...change, version: version + 1 });
  return changed === 1;
}
