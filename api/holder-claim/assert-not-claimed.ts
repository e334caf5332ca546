import type { Knex } from 'knex';
import { toColumn } from '../database/time';
import { assertThat } from '../http/refusal';
import { findClaimAgainst } from './holder-claim-store';

/**
 * Refuses with `clearing_pending` while the holder of the ID card asks that this account's real name be cleared (R25): it may object,
 * and start nothing that the clearing would have to wait for. Asked after the account is locked.
 */
export async function assertNotClaimed(db: Knex, accountId: string): Promise<void> {
  const claim = await findClaimAgainst(db, accountId);
  assertThat(!claim || claim.ended_at !== null, 'clearing_pending');
}

/**
 * The same for a clearing of its own, which it may ask for as long as it may object: what is asked for then is decided first, and once. Refuses
 * with `clearing_pending`.
 */
export async function assertMayClearItself(db: Knex, accountId: string, now: Date): Promise<void> {
  const claim = await findClaimAgainst(db, accountId);
  const waits = !claim || claim.ended_at !== null || claim.objection_until >= toColumn(now);
  assertThat(waits, 'clearing_pending');
}
