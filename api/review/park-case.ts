import type { ParkInput } from '../../domain/contract/passage';
import { parkDays, parkEnd } from '../../domain/review/park-reasons';
import { record } from '../audit/record';
import { toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { assertThat, type BadField, invalidInput } from '../http/refusal';
import type { StaffMember } from '../http/who';
import { findHeldCase } from './hold';
import { putAside } from './passage-store';
import { sealRemark } from './remark-seal';

/**
 * Puts a held case aside until a day, with the reason: nobody gets it as their next case until then, and its due date
 * stays (R10, R14). Refuses with `invalid_input`, `not_found`, `case_closed` or `case_not_held`.
 */
export async function parkCase(deps: Deps, id: string, staff: StaffMember, input: ParkInput): Promise<void> {
  const { reason, note, until } = input;
  const now = deps.clock.now();
  const bad: BadField[] = [];
  if (!parkDays(now, deps.calendar).includes(until)) bad.push({ path: 'until', code: 'not_a_park_day' });
  if (reason === 'other' && !note) bad.push({ path: 'note', code: 'missing' });
  if (bad.length > 0) throw invalidInput(bad);
  await inTransaction(deps.db, async (trx) => {
    const { version } = await findHeldCase(trx, id, staff, now);
    const held = {
      id,
      version,
      holderId: staff.id,
      now: toColumn(now),
      remark_sealed: sealRemark(deps.cipher, id, note),
    };
    assertThat(await putAside(trx, held, { reason, until: toColumn(parkEnd(until)) }), 'case_not_held');
    await record(trx, deps, {
      actor: { kind: 'staff', id: staff.id },
      action: 'case.park',
      subject: { kind: 'case', id },
      reason: [reason, until, note].filter(Boolean).join(' '),
    });
  });
}
