import type { Knex } from 'knex';
import { submissionPhotoFields } from '../../domain/verification/submission-fields';
import type { VerificationRow } from '../verification/verification-store';
import {
  findHolderClaim,
  type HolderClaimReason,
  holderClaimReasonsOf,
  listRefusedOnceProved,
} from './holder-claim-store';

/**
 * Whether an objection to an earlier claim of this account, or to one of this ID card by whomever, was upheld. Only a senior decides on
 * whoever comes back after that (R25).
 */
export async function followsUpheldDispute(
  db: Knex,
  { id, account_id, fingerprint }: Pick<VerificationRow, 'id' | 'account_id' | 'fingerprint'>,
): Promise<boolean> {
  const upheld = (of: Partial<VerificationRow>) =>
    db('verifications')
      .join('cases', 'cases.verification_id', 'verifications.id')
      .where(of)
      .where('verifications.id', '<', id)
      .where({ 'cases.kind': 'dispute', 'cases.outcome': 'rejected' })
      .first('cases.id');
  return Boolean((await upheld({ account_id })) ?? (await upheld({ fingerprint })));
}

/** How often the account was refused as a holder after it had been proved, for something else than photos or what the other account had to settle. */
export async function countRefusedOnceProved(
  db: Knex,
  claim: Pick<VerificationRow, 'id' | 'account_id'>,
): Promise<number> {
  const refused = await listRefusedOnceProved(db, claim);
  return refused.filter((row) => holderClaimReasonsOf(row).some(speaksAgainst)).length;
}

function speaksAgainst({ field }: HolderClaimReason): boolean {
  return field !== 'preconditions' && !submissionPhotoFields.some((photo) => photo === field);
}

/** A proof as the desk tells of it later: refused also where the claim was, once it had been proved. */
export async function asItEnded(db: Knex, proof: VerificationRow): Promise<VerificationRow> {
  const claim =
    proof.kind === 'holder' && proof.status === 'approved' ? await findHolderClaim(db, proof.id) : undefined;
  if (claim?.status !== 'rejected') return proof;
  return { ...proof, status: 'rejected', decided_at: claim.ended_at, reasons: claim.reasons };
}
