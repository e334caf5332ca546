import type { Knex } from 'knex';
import type { DecisionInput } from '../../domain/contract/case';
import { may } from '../../domain/staff/roles';
import { submissionNotes } from '../../domain/verification/submission-notes';
import { noteActivity } from '../activity/note-activity';
import { record } from '../audit/record';
import { decideClearing } from '../clearing/decide-clearing';
import { fromColumn, toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { remindAfterReview } from '../expiry/remind-after-review';
import { decideDispute } from '../holder-claim/decide-dispute';
import { followsUpheldDispute } from '../holder-claim/earlier-claims';
import { refuseProof } from '../holder-claim/prove-holder';
import { assertThat } from '../http/refusal';
import type { StaffMember } from '../http/who';
import { announceStandingAfter } from '../partner/webhook/announce-standing';
import { releasePhotos } from '../photo/photo-store';
import { openComment, sealComment } from '../verification/comment-seal';
import {
  findVerification,
  type GivenReason,
  givenReasons,
  moveVerification,
  namedPhotosOf,
  type VerificationRow,
} from '../verification/verification-store';
import { approveVerification } from './approve-verification';
import { gatherCaseFacts } from './case-checks/case-facts';
import { evidenceOf } from './case-checks/evidence';
import { lockCase, type NamedCaseRow } from './case-store';
import { checkReasons, sayReasons } from './check-reasons';
import { closeHeldCase } from './close-held-case';
import { assertHeld } from './hold';
import { openNote } from './note-seal';
import { decideSecondLook } from './second-look/decide-second-look';
import { drawSecondLook } from './second-look/draw-second-look';
import { findVisibleCase } from './visible-case-store';

const outcomeOf = { approve: 'approved', reject: 'rejected' } as const;

/**
 * Decides a held case. Whatever races, exactly one decision stands. Deciding again in the same way is the same answer
 * again (a reply may have been lost). Refuses with `invalid_input`, `not_found`, `wrong_case_kind`, `case_not_held`,
 * `case_closed`, `case_changed`, `document_expired`, `paper_over`, `account_frozen`, `identity_already_bound`, `senior_needed`; and as {@link decideClearing}.
 */
export async function decideCase(deps: Deps, id: string, staff: StaffMember, input: DecisionInput): Promise<void> {
  const seen = await findVisibleCase(deps.db, id, staff);
  assertThat(seen, 'not_found');
  if (seen.kind === 'clearing') return decideClearing(deps, seen, staff, input);
  if (seen.kind === 'dispute') return decideDispute(deps, id, staff, input);
  const now = deps.clock.now();
  const decided = await inTransaction(deps.db, async (trx) => {
    await lockCase(trx, { id });
    const row = await findVisibleCase(trx, id, staff);
    assertThat(row, 'not_found');
    const { kind } = row;
    assertThat(kind !== 'disagreement' && kind !== 'clearing' && kind !== 'dispute', 'wrong_case_kind');
    const deciding = { staff, input, reasons: checkReasons(input, kind), now };
    if (kind !== 'second-look') return decideVerification(trx, deps, row, deciding);
    await decideSecondLook(trx, deps, row, deciding);
    return false;
  });
  // Only once it stands: a transaction may yet be undone.
  if (decided) deps.metrics.decided({ way: 'people', outcome: outcomeOf[input.decision], ...decided, decidedAt: now });
}

interface Deciding {
  staff: StaffMember;
  input: DecisionInput;
  reasons: GivenReason[];
  now: Date;
}

/**
 * The case closes, the verification moves, and an approval binds or corrects the real name, all in one transaction. A correction is
 * drawn for no second look: a senior decided it, and beside the log stands what was verified before.
 *
 * @returns since when it had waited; false where it had been decided in this way before
 */
async function decideVerification(
  trx: Knex.Transaction,
  deps: Deps,
  row: NamedCaseRow,
  { staff, input, reasons, now }: Deciding,
): Promise<{ submittedAt: Date } | false> {
  const { id } = row;
  if (await wasDecidedSo(trx, deps, row, { staff, input, reasons, now })) return false;
  assertHeld(row, staff, now);
  assertThat(row.version === input.version, 'case_changed');
  const verification = await findVerification(trx, row.verification_id);
  assertThat(verification?.status === 'pending', 'case_closed');
  if (row.kind === 'holder-claim') await assertMayJudgeHolder(trx, verification, staff);
  const evidence = JSON.stringify(evidenceOf(await gatherCaseFacts({ ...deps, db: trx }, verification)));
  const outcome = outcomeOf[input.decision];
  await closeHeldCase(trx, deps, row, { staff, outcome, note: input.note, now, evidence });
  const comment_sealed = sealComment(deps.cipher, verification.id, input.comment ?? null);
  if (input.decision === 'approve')
    await approveVerification(trx, deps, verification, { by: 'staff', now, comment_sealed });
  else await reject(trx, deps, verification, { reasons, comment_sealed, now });
  if (row.kind === 'verification') await drawSecondLook(trx, deps, { row, decidedBy: staff.id, evidence, now });
  await record(trx, deps, {
    actor: { kind: 'staff', id: staff.id },
    action: input.decision === 'approve' ? 'case.approve' : 'case.reject',
    subject: { kind: 'case', id },
    reason: sayReasons(reasons),
  });
  if (row.kind === 'correction' && input.decision === 'approve') {
    await record(trx, deps, {
      actor: { kind: 'staff', id: staff.id },
      action: 'real-name.correct',
      subject: { kind: 'account', id: verification.account_id },
    });
  }
  return { submittedAt: fromColumn(row.created_at) };
}

/** After an objection was upheld, whose office disputes are decides (R25). Refuses with `senior_needed`. */
async function assertMayJudgeHolder(
  trx: Knex.Transaction,
  proof: VerificationRow,
  { role }: StaffMember,
): Promise<void> {
  assertThat(may(role, 'case.arbitrate') || !(await followsUpheldDispute(trx, proof)), 'senior_needed');
}

/** Whether this agent has decided this case in exactly this way already, with the same words to the person. */
async function wasDecidedSo(
  trx: Knex.Transaction,
  deps: Deps,
  row: NamedCaseRow,
  { staff, input, reasons }: Deciding,
): Promise<boolean> {
  if (row.status !== 'closed' || row.decided_by !== staff.id || row.outcome !== outcomeOf[input.decision]) return false;
  const verification = await findVerification(trx, row.verification_id);
  if (!verification) return false;
  const note = row.note_sealed ? openNote(deps.cipher, row) : '';
  const comment = openComment(deps.cipher, verification) ?? '';
  const sameWords = comment === (input.comment ?? '') && note === (input.note ?? '');
  return sameWords && JSON.stringify(givenReasons(verification)) === JSON.stringify(reasons);
}

async function reject(
  trx: Knex.Transaction,
  deps: Deps,
  verification: VerificationRow,
  { reasons, comment_sealed, now }: { reasons: GivenReason[]; comment_sealed: string | null; now: Date },
): Promise<void> {
  const { id } = verification;
  const change = { decided_at: toColumn(now), reasons: JSON.stringify(reasons), comment_sealed };
  const moved = await announceStandingAfter(trx, deps, verification.account_id, () =>
    moveVerification(trx, id, 'reject', change),
  );
  assertThat(moved, 'case_closed');
  if (verification.kind === 'holder') await refuseProof(trx, verification, toColumn(now));
  const kind = submissionNotes[verification.kind].refused;
  await noteActivity(trx, deps, { accountId: verification.account_id, kind, by: 'staff' });
  await remindAfterReview(trx, deps, verification);
  // A photo that no reason concerns was right: the person need not take it again (R6).
  const refused = new Set(reasons.map(({ field }) => field));
  const right = namedPhotosOf(verification).filter(({ field }) => !refused.has(field));
  await releasePhotos(
    trx,
    { verification_id: id },
    right.map((photo) => photo.id),
    toColumn(now),
  );
}
