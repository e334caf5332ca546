import type { FindingInput } from '../../domain/contract/activity';
import { lockAccount } from '../account/account-store';
import { record } from '../audit/record';
import { findRequestFrom } from '../clearing/pending-request-store';
import { toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { callOffClaims } from '../holder-claim/call-off-claims';
import { assertThat } from '../http/refusal';
import type { StaffMember } from '../http/who';
import { sealFindingNote } from './finding-note-seal';
import { noteActivity } from './note-activity';
import { findReport, settleReport } from './report-store';

/**
 * A senior says what was behind a report, and the account may change again (R29). What a stranger asked for must not outlive the
 * freeze: it is refused in its own case first, and a claim on which nobody decides yet is called off. Finding the same again is the
 * same answer again. Refuses with `not_found`, `report_settled`, `request_in_review`.
 */
export async function settleFinding(
  deps: Deps,
  id: string,
  staff: StaffMember,
  { finding, note }: FindingInput,
): Promise<void> {
  await inTransaction(deps.db, async (trx) => {
    const known = await findReport(trx, id);
    assertThat(known, 'not_found');
    await lockAccount(trx, known.account_id);
    const row = await findReport(trx, id);
    assertThat(row, 'not_found');
    if (row.status === finding && row.decided_by === staff.id) return;
    const now = deps.clock.now();
    if (finding === 'stranger' && row.status === 'open') await callOffClaims(trx, deps, row.account_id, now);
    const pending = finding === 'stranger' && (await findRequestFrom(trx, row.account_id));
    assertThat(row.status !== 'open' || !pending, 'request_in_review');
    const change = {
      decided_at: toColumn(now),
      decided_by: staff.id,
      note_sealed: sealFindingNote(deps.cipher, id, note),
    };
    assertThat(await settleReport(trx, row, finding, change), 'report_settled');
    await noteActivity(trx, deps, { accountId: row.account_id, kind: 'unfrozen', by: 'staff' });
    await record(trx, deps, {
      actor: { kind: 'staff', id: staff.id },
      action: 'activity.settle',
      subject: { kind: 'report', id },
      reason: finding,
    });
  });
}
