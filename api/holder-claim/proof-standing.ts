import { isActiveHolderClaim } from '../../domain/holder-claim/holder-claim-states';
import { proofEnd } from '../../domain/holder-claim/holder-proof';
import { fromColumn } from '../database/time';
import type { HolderClaimRow } from './holder-claim-store';

/** Until when the proof of a claim is good; `undefined` before it is proved. */
export function proofEndOf({ proved_at }: Pick<HolderClaimRow, 'proved_at'>): Date | undefined {
  return proved_at === null ? undefined : proofEnd(fromColumn(proved_at));
}

/** Whether a claim is proved, nothing was asked for yet, and the time of its proof is over. */
export function isProofExpired(row: Pick<HolderClaimRow, 'status' | 'proved_at'>, now: Date): boolean {
  const end = proofEndOf(row);
  return row.status === 'proved' && end !== undefined && end < now;
}

/** Whether something may still come of a claim, so that its account sends in no other. */
export function goesOn(row: Pick<HolderClaimRow, 'status' | 'proved_at'>, now: Date): boolean {
  return isActiveHolderClaim(row.status) && !isProofExpired(row, now);
}
