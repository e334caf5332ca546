import type { Knex } from 'knex';
import type { RealNameRow } from '../real-name/real-name-store';
import type { VerificationRow } from '../verification/verification-store';

interface Masks {
  name_sealed: string;
  id_number_sealed: string;
}

/** The account's submissions that still hold what was typed. */
export async function listUnerasedVerifications(
  db: Knex,
  accountId: string,
): Promise<Pick<VerificationRow, 'id' | 'name_sealed' | 'id_number_sealed'>[]> {
  return db('verifications')
    .where({ account_id: accountId })
    .whereNull('erased_at')
    .select('id', 'name_sealed', 'id_number_sealed');
}

export async function eraseVerification(
  db: Knex,
  id: string,
  change: Masks & Pick<VerificationRow, 'fingerprint' | 'erased_at'>,
): Promise<void> {
  await db('verifications')
    .where({ id })
    .update({ ...change, comment_sealed: null });
}

/** What is left of a real name are its masks. */
export async function eraseRealName(db: Knex, id: string, masks: Masks): Promise<void> {
  await db('real_names').where({ id }).update(masks);
}

/** The identity of a real name, and those that it was before its number was changed (R28). */
export async function listIdentities(db: Knex, { identity_id }: Pick<RealNameRow, 'identity_id'>): Promise<string[]> {
  return db('identities').where({ id: identity_id }).orWhere({ became_id: identity_id }).pluck('id');
}

/** An identity is found by nothing any more. */
export async function eraseFingerprint(db: Knex, id: string, fingerprint: string): Promise<void> {
  await db('identities').where({ id }).update({ fingerprint });
}

/** Empties what people wrote about the account: into its cases, its clearings and what it reported. Tells in how many cases. */
export async function eraseWords(db: Knex, accountId: string): Promise<number> {
  const ids: string[] = await db('cases')
    .join('verifications', 'verifications.id', 'cases.verification_id')
    .where('verifications.account_id', accountId)
    .pluck('cases.id');
  await db('cases').whereIn('id', ids).update({ note_sealed: null, remark_sealed: null, first_note_sealed: null });
  await db('clearings').where({ account_id: accountId }).update({ comment_sealed: null, opening_reason_sealed: null });
  await db('activity_reports').where({ account_id: accountId }).update({ note_sealed: null });
  await db('holder_claims').where({ account_id: accountId }).update({ comment_sealed: null });
  await db('holder_claims').where({ target_account_id: accountId }).update({ objection_sealed: null });
  return ids.length;
}

/** The account's photos that are still there, whatever used them. */
export async function listKeptPhotos(db: Knex, accountId: string): Promise<string[]> {
  return db('photos').where({ account_id: accountId }).whereNull('erased_at').pluck('id');
}

/** Marks a photo as erased, used or not; what was read of it goes with it. */
export async function eraseUsedPhoto(db: Knex, id: string, now: string): Promise<void> {
  const nobody = { verification_id: null, clearing_id: null, unused_since: null };
  await db('photos')
    .where({ id })
    .whereNull('erased_at')
    .update({ ...nobody, erased_at: now, reading_sealed: null });
}
