import type { Knex } from 'knex';
import { v7 as uuidv7 } from 'uuid';
import type { RealNameStatus } from '../../domain/real-name/real-name-states';

export interface RealNameRow {
  id: string;
  account_id: string;
  identity_id: string;
  verification_id: string;
  status: RealNameStatus;
  name_sealed: string;
  id_number_sealed: string;
  valid_from: string;
  valid_until: string | null;
  verified_at: string;
  cleared_at: string | null;
  /** The last day until which a reissue that was approved holds the card's grace period open (R19). */
  extended_until: string | null;
  /** The same, until the person was told of its end. */
  extension_untold: string | null;
}

/** The account's real name that is in force. */
export async function findActiveRealName(db: Knex, accountId: string): Promise<RealNameRow | undefined> {
  return db('real_names').where({ active_account: accountId }).first();
}

/** One real name, also one that was cleared. */
export async function findRealName(db: Knex, id: string): Promise<RealNameRow | undefined> {
  return db('real_names').where({ id }).first();
}

/** The account that an identity is bound to now, if any; also by a number that was its holder's before (R28). */
export async function findBoundAccount(db: Knex, fingerprint: string): Promise<string | undefined> {
  const row = await db('identities')
    .join('real_names', 'real_names.active_identity', db.raw('coalesce(identities.became_id, identities.id)'))
    .where('identities.fingerprint', fingerprint)
    .first({ accountId: 'real_names.account_id' });
  return row?.accountId;
}

/** The identity of a fingerprint, made when it is seen for the first time; of a number that was changed, that of the new one. */
export async function findOrCreateIdentity(trx: Knex.Transaction, fingerprint: string, now: string): Promise<string> {
  const { id, became_id } = await lockIdentityOf(trx, fingerprint, now);
  return became_id ?? id;
}

interface IdentityRow {
  id: string;
  became_id: string | null;
}

/**
 * Locked, so that it is read as it is now, and two who change or bind one number come one after the other. Where the row is there
 * it is written as it is: passing over it would take a shared lock in MySQL, and of all who hold one none gets the other.
 */
async function lockIdentityOf(trx: Knex.Transaction, fingerprint: string, now: string): Promise<IdentityRow> {
  const row = { id: uuidv7(), fingerprint, created_at: now };
  await trx('identities').insert(row).onConflict('fingerprint').merge(['fingerprint']);
  return trx('identities').where({ fingerprint }).forUpdate().first('id', 'became_id');
}

/**
 * Gives the holder of an identity another number, and with it another identity, which their earlier ones lead to from now on:
 * nobody else is ever bound by a number that was theirs (R28). `undefined` where it was somebody else's.
 */
export async function renumberIdentity(
  trx: Knex.Transaction,
  identityId: string,
  fingerprint: string,
  now: string,
): Promise<string | undefined> {
  const next = await lockIdentityOf(trx, fingerprint, now);
  if (next.id === identityId) return identityId;
  if (next.became_id !== null && next.became_id !== identityId) return undefined;
  await trx('identities').where({ became_id: identityId }).update({ became_id: next.id });
  await trx('identities').where({ id: identityId }).update({ became_id: next.id });
  // Where it was theirs before.
  await trx('identities').where({ id: next.id }).update({ became_id: null });
  return next.id;
}

/** The fingerprint of an identity's ID number. */
export async function findFingerprint(db: Knex, identityId: string): Promise<string | undefined> {
  const row = await db('identities').where({ id: identityId }).first('fingerprint');
  return row?.fingerprint;
}

/** Ends a real name, which frees its account and its identity. False when it was in force no more. */
export async function clearRealName(db: Knex, id: string, now: string): Promise<boolean> {
  const changed = await db('real_names')
    .where({ id, status: 'active' })
    .update({ status: 'cleared', cleared_at: now, extension_untold: null });
  return changed === 1;
}

/** Holds the grace period of a real name's card open until the end of a day. False when it is no longer that card. */
export async function extendRealName(
  db: Knex,
  { id, verification_id }: Pick<RealNameRow, 'id' | 'verification_id'>,
  until: string,
): Promise<boolean> {
  const change = { extended_until: until, extension_untold: until };
  return (await db('real_names').where({ id, verification_id, status: 'active' }).update(change)) === 1;
}

/**
 * Changes what a real name in force says, from one submission to the one that corrects it; what held the card before open goes. False when it is no longer what it was.
 *
 * @throws a duplicate-key error when the identity is bound already
 */
export async function replaceIdentity(
  db: Knex,
  { id, verification_id }: Pick<RealNameRow, 'id' | 'verification_id'>,
  change: Pick<
    RealNameRow,
    'identity_id' | 'verification_id' | 'name_sealed' | 'id_number_sealed' | 'valid_from' | 'valid_until'
  >,
): Promise<boolean> {
  const newCard = { ...change, extended_until: null, extension_untold: null };
  return (await db('real_names').where({ id, verification_id, status: 'active' }).update(newCard)) === 1;
}

/** @throws a duplicate-key error when the account or the identity is bound already */
export async function insertRealName(
  db: Knex,
  row: Omit<RealNameRow, 'cleared_at' | 'extended_until' | 'extension_untold'>,
): Promise<void> {
  await db('real_names').insert(row);
}
