import type { Knex } from 'knex';
import { v7 as uuidv7 } from 'uuid';
import type { DecisionInput } from '../../../domain/contract/case';
import { agree } from '../../../domain/review/second-look';
import { record } from '../../audit/record';
import { toColumn } from '../../database/time';
import type { Deps } from '../../deps';
import { assertThat } from '../../http/refusal';
import type { StaffMember } from '../../http/who';
import { findVerification, type GivenReason } from '../../verification/verification-store';
import { type CaseRow, findCase, insertCase, type NamedCaseRow } from '../case-store';
import { sayReasons } from '../check-reasons';
import { closeHeldCase } from '../close-held-case';
import { assertHeld } from '../hold';
import { openNote } from '../note-seal';
import { newCaseAfter } from './draw-second-look';
import { insertRecusal } from './recusal-store';
import { findSecondLook, firstOpinion, keepOpinion, type SecondLookRow, secondOpinion } from './second-look-store';
import { hasNamedPhotos } from './void-second-look';

interface SecondDecision {
  staff: StaffMember;
  input: DecisionInput;
  reasons: GivenReason[];
  now: Date;
}

/**
 * Gives the second opinion (R13). Nothing changes for the person: where the two agree the look is closed, where they
 * differ a senior's case is opened. Giving the same opinion again is the same answer again. Refuses with `not_found`,
 * `case_closed`, `case_not_held`, `case_changed`.
 */
export async function decideSecondLook(
  trx: Knex.Transaction,
  deps: Deps,
  row: NamedCaseRow,
  second: SecondDecision,
): Promise<void> {
  const look = await findSecondLook(trx, row.id);
  assertThat(look, 'not_found');
  if (wasGivenSo(deps, row, look, second)) return;
  const { staff, input, reasons, now } = second;
  assertHeld(row, staff, now);
  assertThat(row.version === input.version, 'case_changed');
  const verification = await findVerification(trx, row.verification_id);
  const first = await findCase(trx, look.first_case_id);
  assertThat(verification && first, 'not_found');
  assertThat(await hasNamedPhotos(trx, verification), 'case_closed');
  const agreed = agree(firstOpinion(first, verification), { decision: input.decision, reasons });
  const outcome = agreed ? 'agreed' : 'disagreed';
  await closeHeldCase(trx, deps, row, { staff, outcome, note: noteOf(input), now });
  const disagreement_id = agreed ? null : await openDisagreement(trx, deps, row, [look.decided_by, staff.id], now);
  const kept = {
    closed_at: toColumn(now),
    opinion: input.decision,
    reasons: JSON.stringify(reasons),
    disagreement_id,
  };
  assertThat(await keepOpinion(trx, row.id, kept), 'case_changed');
  await record(trx, deps, {
    actor: { kind: 'staff', id: staff.id },
    action: 'case.second-look',
    subject: { kind: 'case', id: row.id },
    reason: sayReasons(reasons),
  });
}

function wasGivenSo(
  { cipher }: Deps,
  row: CaseRow,
  look: SecondLookRow,
  { staff, input, reasons }: SecondDecision,
): boolean {
  if (row.status !== 'closed' || row.decided_by !== staff.id) return false;
  const same = JSON.stringify(secondOpinion(look)) === JSON.stringify({ decision: input.decision, reasons });
  return same && (openNote(cipher, row) ?? '') === noteOf(input);
}

/** The person hears nothing of a second look: what was meant for them is kept with what was meant for colleagues. */
function noteOf({ note, comment }: DecisionInput): string {
  return [note, comment].filter(Boolean).join('\n');
}

/** Neither of the two who differ settles it. */
async function openDisagreement(
  trx: Knex.Transaction,
  deps: Deps,
  row: CaseRow,
  deciders: (string | null)[],
  now: Date,
): Promise<string> {
  const id = uuidv7();
  await insertCase(trx, { ...newCaseAfter(row, deps, now), id, kind: 'disagreement' });
  for (const decider of deciders) {
    if (decider !== null) await insertRecusal(trx, id, decider);
  }
  return id;
}
