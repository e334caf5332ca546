import { v7 as uuidv7 } from 'uuid';
import type { CivilDate } from '../../domain/calendar/civil-date';
import type { TestApi } from './api';
import { verified } from './api-client';

const chunk = 500;

/** A real name as the product writes it, without what the database makes of it: what copies are made of. */
export async function realNameToCopy({ url, deps: { db } }: TestApi): Promise<Record<string, unknown>> {
  await verified(url);
  const { active_account: _account, active_identity: _identity, ...row } = await db('real_names').first();
  return row;
}

/** Accounts that are verified by cards that end on these days (`null`: never), copies of one. Gives their names for the host, in order. */
export async function addHolders(
  { deps: { db } }: TestApi,
  copied: Record<string, unknown>,
  lastDays: readonly (CivilDate | null)[],
): Promise<string[]> {
  const account = await db('accounts').first();
  const identity = await db('identities').first();
  const people = lastDays.map((valid_until) => ({
    valid_until,
    account_id: uuidv7(),
    identity_id: uuidv7(),
    host_id: `holder-${uuidv7()}`,
  }));
  const accounts = people.map(({ account_id: id, host_id }) => ({ ...account, id, host_id }));
  const identities = people.map(({ identity_id: id }) => ({
    ...identity,
    id,
    fingerprint: id.replaceAll('-', '').repeat(2),
  }));
  const realNames = people.map(({ account_id, identity_id, valid_until }) => ({
    ...copied,
    id: uuidv7(),
    account_id,
    identity_id,
    valid_until,
  }));
  await db.batchInsert('accounts', accounts, chunk);
  await db.batchInsert('identities', identities, chunk);
  await db.batchInsert('real_names', realNames, chunk);
  return people.map(({ host_id }) => host_id);
}
