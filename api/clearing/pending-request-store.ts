import type { Knex } from 'knex';
import type { PendingRequest } from '../../domain/clearing/precondition';

/** What of an account is under review; one clearing is left out, so that it does not stand in its own way. */
export async function findPendingRequest(
  db: Knex,
  accountId: string,
  except?: string,
): Promise<PendingRequest | undefined> {
  const verification = await db('verifications').where({ pending_account: accountId }).first('kind');
  if (verification) return verification.kind === 'correction' ? 'correction' : 'verification';
  const clearing = await db('clearings').where({ active_account: accountId }).first('id');
  return clearing && clearing.id !== except ? 'clearing' : undefined;
}
