import type { Knex } from 'knex';
import type { CaseOutcome } from '../../domain/review/case-states';
import { toColumn } from '../database/time';
import type { Deps } from '../deps';
import { assertThat } from '../http/refusal';
import type { StaffMember } from '../http/who';
import { closeDecidedCase, type NamedCaseRow } from './case-store';
import { sealNote } from './note-seal';

interface Closing {
  staff: StaffMember;
  outcome: CaseOutcome;
  /** For colleagues. */
  note?: string | null;
  now: Date;
  /** Where it is not what the case began with. */
  evidence?: string;
}

/** Closes a case that somebody holds, as they decided. Refuses with `case_changed` when it was lost meanwhile. */
export async function closeHeldCase(
  trx: Knex.Transaction,
  { cipher }: Pick<Deps, 'cipher'>,
  held: NamedCaseRow,
  { staff, outcome, note, now, evidence }: Closing,
): Promise<void> {
  const closed = await closeDecidedCase(trx, held, {
    outcome,
    closed_at: toColumn(now),
    decided_by: staff.id,
    note_sealed: sealNote(cipher, held.id, note),
    ...(evidence !== undefined && { evidence }),
  });
  assertThat(closed, 'case_changed');
}
