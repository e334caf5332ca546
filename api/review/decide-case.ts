import type { Knex } from 'knex';
import type { DecisionInput } from '../../domain/contract';
import { rejectionReason } from '../../domain/review/rejection-reasons';
import { record } from '../audit/record';
import { toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { assertThat, type BadField, invalidInput } from '../http/refusal';
import type { StaffMember } from '../http/who';
import { releasePhotos } from '../photo/photo-store';
import { openComment, sealComment } from '../verification/comment-seal';
import {
  findVerification,
  type GivenReason,
  givenReasons,
  moveVerification,
  type VerificationRow,
} from '../verification/verification-store';
import { approveVerification } from './approve-verification';
import { gatherCaseFacts } from './case-checks/case-facts';
import { type Evidence, evidenceOf } from './case-checks/evidence';
import { closeDecidedCase, findCase, lockCase, type NamedCaseRow } from './case-store';
import { findHeldCase } from './hold';
import { openNote, sealNote } from './note-seal';

const outcomeOf = { approve: 'approved', reject: 'rejected' } as const;

/**
 * Decides a held case: the case closes, the verification moves, and an approval binds the real name, all in one
 * transaction. Whatever races, exactly one decision stands.
 *
 * Deciding again in the same way is the same answer again (a reply may have been lost). Refuses with `invalid_input`,
 * `not_found`, `case_not_held`, `case_closed`, `case_changed`, `document_expired`, `identity_already_bound`.
 */
export async function decideCase(deps: Deps, id: string, staff: StaffMember, input: DecisionInput): Promise<void> {
  const reasons = checkReasons(input);
  const now = deps.clock.now();
  await inTransaction(deps.db, async (trx) => {
    await lockCase(trx, { id });
    if (await wasDecidedSo(trx, deps, id, staff, input, reasons)) return;
    const held = await findHeldCase(trx, id, staff, now);
    assertThat(held.version === input.version, 'case_changed');
    const verification = await findVerification(trx, held.verification_id);
    assertThat(verification?.status === 'pending', 'case_closed');
    const evidence = evidenceOf(await gatherCaseFacts({ ...deps, db: trx }, verification));
    await close(trx, deps, held, { staff, input, now, evidence });
    const comment_sealed = sealComment(deps.cipher, verification.id, input.comment ?? null);
    if (input.decision === 'approve') await approveVerification(trx, deps, verification, { now, comment_sealed });
    else await reject(trx, verification, reasons, comment_sealed, now);
    await record(trx, deps, {
      actor: { kind: 'staff', id: staff.id },
      action: input.decision === 'approve' ? 'case.approve' : 'case.reject',
      subject: { kind: 'case', id },
      reason: reasons.map(({ code, field }) => `${code}:${field}`).join(' ') || undefined,
    });
  });
}

/** Each reason tied to a field that it may concern; where none is named, the catalogue's first. */
function checkReasons(input: DecisionInput): GivenReason[] {
  const given = input.reasons ?? [];
  if (input.decision === 'approve' && given.length > 0) {
    throw invalidInput([{ path: 'reasons', code: 'reasons_not_for_approval' }]);
  }
  if (input.decision === 'reject' && given.length === 0)
    throw invalidInput([{ path: 'reasons', code: 'reasons_missing' }]);
  const bad: BadField[] = [];
  const reasons = given.map(({ code, field }, i) => {
    const { fields } = rejectionReason(code);
    if (field !== undefined && !fields.includes(field))
      bad.push({ path: `reasons.${i}.field`, code: 'reason_needs_field' });
    return { code, field: field ?? fields[0] };
  });
  if (given.some(({ code }) => code === 'special_case') && !input.comment)
    bad.push({ path: 'comment', code: 'missing' });
  if (bad.length > 0) throw invalidInput(bad);
  // Said twice, it would be read twice.
  return reasons.filter(
    (one, i) => reasons.findIndex(({ code, field }) => code === one.code && field === one.field) === i,
  );
}

/** Whether this agent has decided this case in exactly this way already, with the same words to the person. */
async function wasDecidedSo(
  trx: Knex.Transaction,
  deps: Deps,
  id: string,
  staff: StaffMember,
  input: DecisionInput,
  reasons: GivenReason[],
): Promise<boolean> {
  const row = await findCase(trx, id);
  if (row?.status !== 'closed' || row.decided_by !== staff.id || row.outcome !== outcomeOf[input.decision])
    return false;
  const verification = await findVerification(trx, row.verification_id);
  if (!verification) return false;
  const note = row.note_sealed ? openNote(deps.cipher, row) : '';
  const comment = openComment(deps.cipher, verification) ?? '';
  const sameWords = comment === (input.comment ?? '') && note === (input.note ?? '');
  return sameWords && JSON.stringify(givenReasons(verification)) === JSON.stringify(reasons);
}

interface Closing {
  staff: StaffMember;
  input: DecisionInput;
  now: Date;
  evidence: Evidence;
}

async function close(
  trx: Knex.Transaction,
  deps: Deps,
  held: NamedCaseRow,
  { staff, input, now, evidence }: Closing,
): Promise<void> {
  const closed = await closeDecidedCase(trx, held, {
    outcome: outcomeOf[input.decision],
    closed_at: toColumn(now),
    decided_by: staff.id,
    note_sealed: input.note ? sealNote(deps.cipher, held.id, input.note) : null,
    evidence: JSON.stringify(evidence),
  });
  assertThat(closed, 'case_changed');
}

async function reject(
  trx: Knex.Transaction,
  verification: VerificationRow,
  reasons: GivenReason[],
  comment_sealed: string | null,
  now: Date,
): Promise<void> {
  const { id } = verification;
  const moved = await moveVerification(trx, id, 'reject', {
    decided_at: toColumn(now),
    reasons: JSON.stringify(reasons),
    comment_sealed,
  });
  assertThat(moved, 'case_closed');
  // A photo that no reason concerns was right: the person need not take it again (R6).
  const refused = new Set(reasons.map(({ field }) => field));
  const right = [
    refused.has('frontPhotoId') ? [] : [verification.front_photo_id],
    refused.has('backPhotoId') ? [] : [verification.back_photo_id],
  ].flat();
  await releasePhotos(trx, id, right, toColumn(now));
}
