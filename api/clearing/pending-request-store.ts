import type { Knex } from 'knex';
import type { PendingRequest } from '../../domain/clearing/precondition';
import type { VerificationKind } from '../../domain/verification/verification-states';
import { hasActiveHolderClaim } from '../holder-claim/holder-claim-store';

/** What of an account is under review; one clearing is left out, so that it does not stand in its own way. */
export async function findPendingRequest(
  db: Knex,
  accountId: string,
  except?: string,
): Promise<PendingRequest | undefined> {
  const clearing = await db('clearings').where({ active_account: accountId }).first('id');
  return (await findSubmitted(db, accountId)) ?? (clearing && clearing.id !== except ? 'clearing' : undefined);
}

/** What was asked for from within an account, and waits. What a holder's claim asks of it was not. */
export async function findRequestFrom(db: Knex, accountId: string): Promise<PendingRequest | undefined> {
  const clearing = await db('clearings').where({ active_account: accountId }).whereNull('holder_claim_id').first('id');
  return (await findSubmitted(db, accountId)) ?? (clearing && 'clearing');
}

const requestOf: Readonly<Record<VerificationKind, PendingRequest>> = {
  first: 'verification',
  renewal: 'renewal',
  correction: 'correction',
  holder: 'holder-claim',
  reissue: 'reissue',
};

async function findSubmitted(db: Knex, accountId: string): Promise<PendingRequest | undefined> {
  const submission: { kind: VerificationKind } | undefined = await db('verifications')
    .where({ pending_account: accountId })
    .first('kind');
  if (submission) return requestOf[submission.kind];
  return (await hasActiveHolderClaim(db, accountId)) ? 'holder-claim' : undefined;
}
