import type { Knex } from 'knex';
import { isActiveClearing } from '../../domain/clearing/clearing-states';
import type { JudgedPrecondition } from '../../domain/clearing/preconditions';
import type { DecisionInput } from '../../domain/contract/case';
import { lockAccounts } from '../account/account-store';
import { assertNotFrozen } from '../activity/assert-not-frozen';
import { noteActivity } from '../activity/note-activity';
import { record } from '../audit/record';
import { toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { remindAfterReview } from '../expiry/remind-after-review';
import { endClaimOn, refuseClaim } from '../holder-claim/end-claim';
import { findFreeze } from '../holder-claim/find-freeze';
import { findHolderClaim, type HolderClaimReason, isAnnounced } from '../holder-claim/holder-claim-store';
import { assertThat, invalidInput } from '../http/refusal';
import type { StaffMember } from '../http/who';
import { removeFile } from '../photo/erase-photo';
import { releasePhotos } from '../photo/photo-store';
import { clearRealName, findRealName } from '../real-name/real-name-store';
import { gatherCaseFacts, photosOf } from '../review/case-checks/case-facts';
import { clearingEvidenceOf } from '../review/case-checks/clearing-evidence';
import { lockCase, type NamedCaseRow } from '../review/case-store';
import { checkReasons, sayReasons } from '../review/check-reasons';
import { agreeOnCase } from '../review/claim-store';
import { closeHeldCase } from '../review/close-held-case';
import { assertHeld } from '../review/hold';
import { openNote } from '../review/note-seal';
import { voidLooksOf } from '../review/second-look/void-looks-of';
import { findVisibleCase } from '../review/visible-case-store';
import { findVerification, hasPendingVerification } from '../verification/verification-store';
import { assertAllMet } from './assert-all-met';
import { openClearingComment, sealClearingComment } from './clearing-comment-seal';
import { findClearingPhotos } from './clearing-photos-store';
import {
  type ClearingReason,
  type ClearingRow,
  clearingReasonsOf,
  findClearing,
  moveClearing,
  photosNamedBy,
  replaceComment,
} from './clearing-store';
import { eraseIdentity } from './erase-identity';
import { sealFirstNote } from './first-note-seal';
import { maskedWords } from './masked-words';
import { readPreconditions } from './read-preconditions';
import { dropReminder } from './reminder/reminder-store';
import { lockIdentity, retainIdentity } from './retain-identity';

interface Deciding {
  staff: StaffMember;
  input: DecisionInput;
  reasons: ClearingReason[];
  /** As they were just before. */
  preconditions: readonly JudgedPrecondition[];
  now: Date;
}

/**
 * Decides a held case about a clearing (R23, R26): the first approval makes it wait for the second, by a senior who is
 * somebody else; that one ends the real name; a refusal by either ends the request. Whatever races, one outcome stands, and
 * deciding again in the same way is the same answer again.
 *
 * An approval asks for the preconditions anew. The host is asked before the transaction, which waits for nobody outside;
 * what the product itself knows is looked at within.
 *
 * Refuses with `invalid_input`, `not_found`, `case_not_held`, `case_closed`, `case_changed`,
 * `account_frozen`, `preconditions_unmet`.
 */
export async function decideClearing(
  deps: Deps,
  seen: NamedCaseRow,
  staff: StaffMember,
  input: DecisionInput,
): Promise<void> {
  const { id } = seen;
  const reasons = checkReasons(input, 'clearing');
  const preconditions = await askPreconditions(deps, seen);
  const now = deps.clock.now();
  const erased = await inTransaction(deps.db, async (trx): Promise<string[]> => {
    await lockCase(trx, { id });
    const held = await findVisibleCase(trx, id, staff);
    assertThat(held, 'not_found');
    const clearing = await clearingOf(trx, held);
    const deciding = { staff, input, reasons, preconditions, now };
    if (wasDecidedSo(deps, held, clearing, deciding)) return [];
    assertHeld(held, staff, now);
    assertThat(held.version === input.version, 'case_changed');
    assertThat(isActiveClearing(clearing.status), 'case_closed');
    if (input.decision === 'reject') return refuse(trx, deps, held, clearing, deciding);
    await lockUnfrozen(trx, clearing);
    assertThat(!(await hasPendingVerification(trx, clearing.account_id)), 'case_changed');
    assertAllMet(preconditions);
    if (clearing.status === 'pending') return approveFirst(trx, deps, held, clearing, deciding);
    return clear(trx, deps, held, clearing, deciding);
  });
  // Once it is true for everyone; the sweep finishes what is left.
  deps.afterwards.run(async () => {
    for (const photo of erased) await removeFile(deps, photo);
  });
}

async function clearingOf(db: Knex, row: NamedCaseRow): Promise<ClearingRow> {
  const clearing = row.clearing_id === null ? undefined : await findClearing(db, row.clearing_id);
  assertThat(clearing, 'not_found');
  return clearing;
}

async function askPreconditions(deps: Deps, row: NamedCaseRow): Promise<JudgedPrecondition[]> {
  const clearing = await clearingOf(deps.db, row);
  return isActiveClearing(clearing.status) ? readPreconditions(deps, clearing.account_id, clearing.id) : [];
}

/** Whether this member of staff has decided in exactly this way already: a reply may have been lost. */
function wasDecidedSo(
  { cipher }: Deps,
  row: NamedCaseRow,
  clearing: ClearingRow,
  { staff, input, reasons }: Deciding,
): boolean {
  if (row.first_approver_id === staff.id)
    return input.decision === 'approve' && (clearing.status === 'awaiting-second' || clearing.status === 'cleared');
  if (row.status !== 'closed' || row.decided_by !== staff.id) return false;
  if (row.outcome !== (input.decision === 'approve' ? 'approved' : 'rejected')) return false;
  // What was written went with the real name, or is masked.
  if (clearing.status === 'cleared') return true;
  const comment = openClearingComment(cipher, clearing) ?? '';
  const sameWords = comment === (input.comment ?? '') && (openNote(cipher, row) ?? '') === (input.note ?? '');
  return sameWords && JSON.stringify(clearingReasonsOf(clearing)) === JSON.stringify(reasons);
}

/** Nothing changes for the person yet but what their steps show, and what was written to them. */
async function approveFirst(
  trx: Knex.Transaction,
  deps: Deps,
  held: NamedCaseRow,
  clearing: ClearingRow,
  { staff, input, now }: Deciding,
): Promise<[]> {
  const agreed = await agreeOnCase(trx, held, {
    first_approver_id: staff.id,
    first_approved_at: toColumn(now),
    first_note_sealed: sealFirstNote(deps.cipher, held.id, input.note),
  });
  assertThat(agreed, 'case_changed');
  const comment_sealed = sealClearingComment(deps.cipher, clearing.id, input.comment);
  assertThat(await moveClearing(trx, clearing, 'approve', { comment_sealed }), 'case_changed');
  await record(trx, deps, {
    actor: { kind: 'staff', id: staff.id },
    action: 'case.first-approval',
    subject: { kind: 'case', id: held.id },
  });
  return [];
}

/**
 * Ends the real name, which frees the account and the identity (R27): what must be kept is locked, everything else that tells
 * who the person is goes. Answers with the photos whose files are to be removed.
 */
async function clear(
  trx: Knex.Transaction,
  deps: Deps,
  held: NamedCaseRow,
  clearing: ClearingRow,
  deciding: Deciding,
): Promise<string[]> {
  const { staff, input, now } = deciding;
  await close(trx, deps, held, clearing, deciding, 'approved');
  assertThat(await moveClearing(trx, clearing, 'clear', { decided_at: toColumn(now) }), 'case_changed');
  assertThat(await clearRealName(trx, clearing.real_name_id, toColumn(now)), 'case_changed');
  const realName = await findRealName(trx, clearing.real_name_id);
  assertThat(realName, 'case_changed');
  const actor = { kind: 'staff', id: staff.id } as const;
  const words = maskedWords(deps, { clearing, realName, comment: input.comment });
  const locked = await lockIdentity(trx, deps, realName, { clearing, held, by: staff.username, now });
  const { erased, photos } = await eraseIdentity(trx, deps, { realName, actor, now });
  // Whoever asked for it reads it.
  const claimed = clearing.holder_claim_id !== null;
  if (!claimed) await replaceComment(trx, clearing.id, sealClearingComment(deps.cipher, clearing.id, words));
  await retainIdentity(trx, { clearingId: clearing.id, locked, erased, now });
  await voidLooksOf(trx, deps, clearing.account_id, now);
  await endClaimOn(trx, deps, realName.id, { comment: claimed ? words : null, now });
  await dropReminder(trx, clearing.account_id);
  await noteActivity(trx, deps, { accountId: clearing.account_id, kind: 'cleared', by: 'staff' });
  await record(trx, deps, { actor, action: 'case.approve', subject: { kind: 'case', id: held.id } });
  await record(trx, deps, { actor, action: 'real-name.clear', subject: { kind: 'account', id: clearing.account_id } });
  return photos;
}

async function refuse(
  trx: Knex.Transaction,
  deps: Deps,
  held: NamedCaseRow,
  clearing: ClearingRow,
  deciding: Deciding,
): Promise<[]> {
  const { staff, input, reasons, now } = deciding;
  await close(trx, deps, held, clearing, deciding, 'rejected');
  const change = { ...changeBy(deps, clearing, deciding), reasons: JSON.stringify(reasons) };
  assertThat(await moveClearing(trx, clearing, 'reject', change), 'case_changed');
  await noteActivity(trx, deps, { accountId: clearing.account_id, kind: 'clearing_refused', by: 'staff' });
  await remindAfterReview(trx, deps, { account_id: clearing.account_id, kind: 'clearing' });
  // A photo that no reason concerns was right: the person need not take it again (R6).
  const refused = new Set<string>(reasons.map(({ field }) => field));
  const right = photosNamedBy(clearing).filter(({ field }) => !refused.has(field));
  await releasePhotos(
    trx,
    { clearing_id: clearing.id },
    right.map((photo) => photo.id),
    toColumn(now),
  );
  if (clearing.holder_claim_id !== null)
    await refuseClaim(trx, deps, clearing.holder_claim_id, {
      reasons: claimedReasons(reasons),
      comment: input.comment,
      now,
    });
  await record(trx, deps, {
    actor: { kind: 'staff', id: staff.id },
    action: 'case.reject',
    subject: { kind: 'case', id: held.id },
    reason: sayReasons(reasons),
  });
  return [];
}

/** Nothing is cleared that a report keeps as it is. Refuses with `account_frozen`. */
async function lockUnfrozen(trx: Knex.Transaction, { account_id, holder_claim_id }: ClearingRow): Promise<void> {
  const claim = holder_claim_id === null ? undefined : await findHolderClaim(trx, holder_claim_id);
  await lockAccounts(trx, claim ? [account_id, claim.account_id] : [account_id]);
  if (claim && isAnnounced(claim)) assertThat(!(await findFreeze(trx, claim)), 'account_frozen');
  else await assertNotFrozen(trx, account_id);
}

/** A claim was sent in with no bank card. Refuses with `invalid_input`. */
function claimedReasons(reasons: readonly ClearingReason[]): HolderClaimReason[] {
  return reasons.map(({ code, field }, i) => {
    if (field === 'bankCardPhotoId') throw invalidInput([{ path: `reasons.${i}.field`, code: 'reason_needs_field' }]);
    return { code, field };
  });
}

function changeBy({ cipher }: Deps, { id }: ClearingRow, { input, now }: Deciding) {
  return { decided_at: toColumn(now), comment_sealed: sealClearingComment(cipher, id, input.comment ?? null) };
}

/** The case closes with what the desk showed beside it. */
async function close(
  trx: Knex.Transaction,
  deps: Deps,
  held: NamedCaseRow,
  clearing: ClearingRow,
  { staff, input, preconditions, now }: Deciding,
  outcome: 'approved' | 'rejected',
): Promise<void> {
  const verification = await findVerification(trx, held.verification_id);
  assertThat(verification, 'case_changed');
  const facts = await gatherCaseFacts({ ...deps, db: trx }, verification, {
    find: photosOf(held, { withheld: false }),
  });
  const photos = await findClearingPhotos(trx, clearing);
  const evidence = JSON.stringify(clearingEvidenceOf({ clearing, facts, photos, preconditions }));
  await closeHeldCase(trx, deps, held, { staff, outcome, note: input.note, now, evidence });
}
