import type { Knex } from 'knex';
import type { ReissueKind, ReissuePaper } from '../../domain/reissue/reissue-kinds';
import type { RealNameRow } from '../real-name/real-name-store';
import { findNewestVerification, type VerificationRow } from '../verification/verification-store';

/** A submission of the paper that shows that a new card was applied for. */
export interface ReissueRow extends VerificationRow {
  reissue_kind: ReissueKind;
  /** The submission of the card that is reissued. */
  corrects_id: string;
  /** Until when it holds the grace period open. */
  valid_until: string;
}

/** Whether a submission is of such a paper. */
export function isReissue(row: VerificationRow): row is ReissueRow {
  return row.kind === 'reissue' && row.reissue_kind !== null && row.corrects_id !== null && row.valid_until !== null;
}

/** What the paper says. */
export function paperOf({ reissue_kind, valid_from, reissue_remote }: ReissueRow): ReissuePaper {
  return { kind: reissue_kind, issuedOn: valid_from, remote: Boolean(reissue_remote) };
}

/** The newest paper that was sent in for the card of a real name. */
export async function findNewestReissue(
  db: Knex,
  { account_id, verification_id }: Pick<RealNameRow, 'account_id' | 'verification_id'>,
): Promise<ReissueRow | undefined> {
  const row = await findNewestVerification(db, account_id, 'reissue');
  return row && isReissue(row) && row.corrects_id === verification_id ? row : undefined;
}

/** Whether a paper of a kind was approved for the card of a real name. */
export async function wasReissueUsed(
  db: Knex,
  { account_id, verification_id }: Pick<RealNameRow, 'account_id' | 'verification_id'>,
  kind: ReissueKind,
): Promise<boolean> {
  const used = await db('verifications')
    .where({ account_id, corrects_id: verification_id, reissue_kind: kind, status: 'approved' })
    .first('id');
  return used !== undefined;
}
