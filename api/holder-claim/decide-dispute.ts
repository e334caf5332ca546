import type { Knex } from 'knex';
import type { DecisionInput } from '../../domain/contract/case';
import { noteActivity } from '../activity/note-activity';
import { record } from '../audit/record';
import { toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { assertThat } from '../http/refusal';
import type { StaffMember } from '../http/who';
import { lockCase, type NamedCaseRow } from '../review/case-store';
import { checkReasons, sayReasons } from '../review/check-reasons';
import { closeHeldCase } from '../review/close-held-case';
import { assertHeld } from '../review/hold';
import { openNote } from '../review/note-seal';
import { findVisibleCase } from '../review/visible-case-store';
import { openClaimComment, sealClaimComment } from './claim-comment-seal';
import { refuseClaim } from './end-claim';
import {
  findHolderClaim,
  type HolderClaimReason,
  type HolderClaimRow,
  holderClaimReasonsOf,
  isAnnounced,
  moveHolderClaim,
} from './holder-claim-store';
import { proceedClaim } from './proceed-due-claims';

interface Deciding {
  staff: StaffMember;
  input: DecisionInput;
  reasons: HolderClaimReason[];
  now: Date;
}

/**
 * A senior decides on an objection (R25): approved, the clearing goes on, and its time to object is over; refused, the claim ends.
 * Deciding again in the same way is the same answer again. Refuses with `invalid_input`, `not_found`, `case_not_held`,
 * `case_closed`, `case_changed`.
 */
export async function decideDispute(deps: Deps, id: string, staff: StaffMember, input: DecisionInput): Promise<void> {
  const reasons = checkReasons(input, 'dispute');
  const now = deps.clock.now();
  const claimId = await inTransaction(deps.db, async (trx) => {
    await lockCase(trx, { id });
    const row = await findVisibleCase(trx, id, staff);
    assertThat(row, 'not_found');
    const claim = await findHolderClaim(trx, row.verification_id);
    assertThat(claim, 'not_found');
    const deciding = { staff, input, reasons, now };
    if (!wasDecidedSo(deps, row, claim, deciding)) await decide(trx, deps, { row, claim }, deciding);
    return claim.id;
  });
  // It goes on at once; the due work makes up for it where this is lost.
  if (input.decision === 'approve') deps.afterwards.run(() => proceedClaim(deps, claimId));
}

/** Whether this member of staff has decided in exactly this way already: a reply may have been lost. */
function wasDecidedSo(
  { cipher }: Deps,
  row: NamedCaseRow,
  claim: HolderClaimRow,
  { staff, input, reasons }: Deciding,
): boolean {
  if (row.status !== 'closed' || row.decided_by !== staff.id) return false;
  if ((openNote(cipher, row) ?? '') !== (input.note ?? '')) return false;
  const sameWords = (openClaimComment(cipher, claim) ?? '') === (input.comment ?? '');
  // What was written with it stands until the claim ends.
  if (input.decision === 'approve') return row.outcome === 'approved' && (sameWords || claim.ended_at !== null);
  return (
    row.outcome === 'rejected' && sameWords && JSON.stringify(holderClaimReasonsOf(claim)) === JSON.stringify(reasons)
  );
}

async function decide(
  trx: Knex.Transaction,
  deps: Deps,
  { row, claim }: { row: NamedCaseRow; claim: HolderClaimRow },
  { staff, input, reasons, now }: Deciding,
): Promise<void> {
  assertHeld(row, staff, now);
  assertThat(row.version === input.version, 'case_changed');
  assertThat(claim.status === 'disputed' && isAnnounced(claim), 'case_closed');
  const outcome = input.decision === 'approve' ? 'approved' : 'rejected';
  await closeHeldCase(trx, deps, row, { staff, outcome, note: input.note, now });
  if (input.decision === 'approve') {
    const change = {
      objection_until: toColumn(now),
      proceed_at: toColumn(now),
      comment_sealed: sealClaimComment(deps.cipher, claim.id, input.comment),
    };
    assertThat(await moveHolderClaim(trx, claim, 'overrule', change), 'case_changed');
  } else {
    await refuseClaim(trx, deps, claim.id, { reasons, comment: input.comment, now });
    await noteActivity(trx, deps, { accountId: claim.target_account_id, kind: 'clearing_called_off', by: 'staff' });
  }
  await record(trx, deps, {
    actor: { kind: 'staff', id: staff.id },
    action: input.decision === 'approve' ? 'case.approve' : 'case.reject',
    subject: { kind: 'case', id: row.id },
    reason: sayReasons(reasons),
  });
}
