import type { HandoverInput } from '../../domain/contract/passage';
import { isLook } from '../../domain/review/second-look';
import { record } from '../audit/record';
import { toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { assertThat, invalidInput } from '../http/refusal';
import type { StaffMember } from '../http/who';
import { findColleague } from './colleagues';
import { findHeldCase, leaseEnd } from './hold';
import { handOverCase } from './passage-store';
import { sealRemark } from './remark-seal';
import { mayWorkOn } from './second-person';

/**
 * Passes a held case to a colleague, who holds it from now on under a lease of their own (R10). One who is not there
 * loses that lease as anybody does. Refuses with `invalid_input`, `not_found`, `case_closed`,
 * `case_not_held` or `wrong_case_kind`.
 */
export async function handOver(deps: Deps, id: string, staff: StaffMember, { to, note }: HandoverInput): Promise<void> {
  const colleague = await findColleague(deps.db, to, staff);
  if (!colleague) throw invalidInput([{ path: 'to', code: 'not_a_colleague' }]);
  const now = deps.clock.now();
  await inTransaction(deps.db, async (trx) => {
    const row = await findHeldCase(trx, id, staff, now);
    const { version, kind } = row;
    // Who looks a second time is not chosen by whoever looks first, and no refusal of a colleague may tell who decided.
    assertThat(!isLook(kind), 'wrong_case_kind');
    if (!mayWorkOn(row, colleague)) throw invalidInput([{ path: 'to', code: 'not_a_colleague' }]);
    const held = {
      id,
      version,
      holderId: staff.id,
      now: toColumn(now),
      remark_sealed: sealRemark(deps.cipher, id, note),
    };
    const moved = await handOverCase(trx, held, { to: colleague.id, leaseUntil: leaseEnd(now) });
    assertThat(moved, 'case_not_held');
    await record(trx, deps, {
      actor: { kind: 'staff', id: staff.id },
      action: 'case.hand-over',
      subject: { kind: 'case', id },
      reason: [colleague.username, note].filter(Boolean).join(' '),
    });
  });
}
