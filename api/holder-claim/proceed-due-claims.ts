import type { Knex } from 'knex';
import { dueAfterSubmission } from '../../domain/calendar/working-days';
import { lockAccounts } from '../account/account-store';
import { noteActivity } from '../activity/note-activity';
import { record } from '../audit/record';
import { findActiveClearing } from '../clearing/clearing-store';
import { toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { isOnItsWay } from '../notice/delivery-store';
import { findRealName } from '../real-name/real-name-store';
import { hasPendingVerification } from '../verification/verification-store';
import { endClaimOn } from './end-claim';
import { findFreeze } from './find-freeze';
import {
  type AnnouncedClaimRow,
  findHolderClaim,
  hasActiveHolderClaim,
  isAnnounced,
  listClaimsToProceed,
  moveHolderClaim,
  postponeHolderClaim,
} from './holder-claim-store';
import { openClaimedClearing } from './open-claimed-clearing';

const batch = 100;
/** Until it is looked at again whether something is still in the way. */
const pauseMs = 3_600_000;

/** Every announced claim whose waiting time is over goes on (R25). Several processes may run it at once. */
export async function proceedDueClaims(deps: Deps, stopping?: AbortSignal): Promise<void> {
  for (;;) {
    const due = await listClaimsToProceed(deps.db, toColumn(deps.clock.now()), batch);
    for (const { id } of due) {
      if (stopping?.aborted) return;
      await proceedClaim(deps, id);
    }
    if (due.length < batch) return;
  }
}

/**
 * Opens the clearing that a claim asks for. Where the other account has ended its real name by itself meanwhile, the claim has
 * what it wanted; where something keeps the two accounts from being changed, it waits.
 */
export async function proceedClaim(deps: Deps, id: string): Promise<void> {
  const seen = await findHolderClaim(deps.db, id);
  if (!seen || !isAnnounced(seen)) return;
  const now = deps.clock.now();
  await inTransaction(deps.db, async (trx) => {
    await lockAccounts(trx, [seen.account_id, seen.target_account_id]);
    const claim = await findHolderClaim(trx, id);
    if (!claim || !isAnnounced(claim) || claim.proceed_at === null || claim.proceed_at > toColumn(now)) return;
    const realName = await findRealName(trx, claim.target_real_name_id);
    if (realName?.status !== 'active') return endClaimOn(trx, deps, claim.target_real_name_id, { now });
    if (await isInTheWay(trx, claim)) return postponeHolderClaim(trx, id, toColumn(new Date(now.getTime() + pauseMs)));
    const due_at = toColumn(dueAfterSubmission(now, deps.calendar).dueAt);
    // An objection or a withdrawal may be faster.
    if (!(await moveHolderClaim(trx, claim, 'proceed', { proceed_at: null, due_at }))) return;
    await openClaimedClearing(trx, deps, { claim, realName, due_at });
    await noteActivity(trx, deps, { accountId: claim.target_account_id, kind: 'clearing_going_on', by: 'system' });
    await record(trx, deps, {
      actor: { kind: 'system' },
      action: 'holder-claim.proceed',
      subject: { kind: 'holder-claim', id },
    });
  });
}

/**
 * A report keeps both accounts as they are; what the other one asked for before it was told is decided first. Nor is anybody's time to
 * object over while what tells them of it could not be sent yet.
 */
async function isInTheWay(trx: Knex.Transaction, claim: AnnouncedClaimRow): Promise<boolean> {
  const { target_account_id } = claim;
  const found = [
    await findFreeze(trx, claim),
    await findActiveClearing(trx, target_account_id),
    await hasPendingVerification(trx, target_account_id),
    await hasActiveHolderClaim(trx, target_account_id),
    await isOnItsWay(trx, target_account_id, 'clearing_announced'),
  ];
  return found.some(Boolean);
}
