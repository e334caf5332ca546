import type { SettlementInput } from '../../../domain/contract/second-look';
import { record } from '../../audit/record';
import { inTransaction } from '../../database/transaction';
import type { Deps } from '../../deps';
import { assertThat } from '../../http/refusal';
import type { StaffMember } from '../../http/who';
import { type CaseRow, lockCase } from '../case-store';
import { closeHeldCase } from '../close-held-case';
import { findHeldCase } from '../hold';
import { openNote } from '../note-seal';
import { findVisibleCase } from '../visible-case-store';

const outcomeOfSettlement = { first: 'upheld', second: 'overturned' } as const;

/**
 * Says which of two differing opinions stands (R13). It is recorded; what follows for the person is done by people.
 * Settling again in the same way is the same answer again. Refuses with `not_found`, `wrong_case_kind`, `case_closed`,
 * `case_not_held`, `case_changed`.
 */
export async function settleDisagreement(
  deps: Deps,
  id: string,
  staff: StaffMember,
  input: SettlementInput,
): Promise<void> {
  const now = deps.clock.now();
  await inTransaction(deps.db, async (trx) => {
    await lockCase(trx, { id });
    const row = await findVisibleCase(trx, id, staff);
    assertThat(row, 'not_found');
    assertThat(row.kind === 'disagreement', 'wrong_case_kind');
    if (wasSettledSo(deps, row, staff, input)) return;
    const held = await findHeldCase(trx, id, staff, now);
    assertThat(held.version === input.version, 'case_changed');
    const outcome = outcomeOfSettlement[input.stands];
    await closeHeldCase(trx, deps, held, { staff, outcome, note: input.note, now });
    await record(trx, deps, {
      actor: { kind: 'staff', id: staff.id },
      action: 'case.settle',
      subject: { kind: 'case', id },
      reason: `${input.stands} ${input.note}`,
    });
  });
}

function wasSettledSo({ cipher }: Deps, row: CaseRow, staff: StaffMember, { stands, note }: SettlementInput): boolean {
  if (row.status !== 'closed' || row.decided_by !== staff.id) return false;
  return row.outcome === outcomeOfSettlement[stands] && openNote(cipher, row) === note;
}
