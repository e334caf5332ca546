import { beijingDate, endOfBeijingDay } from '../../domain/calendar/civil-date';
import type { CaseKind } from '../../domain/review/case-states';
import { isLook } from '../../domain/review/second-look';
import { kindsFor } from '../../domain/review/visible-kinds';
import { may } from '../../domain/staff/roles';
import { record } from '../audit/record';
import { toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { assertThat } from '../http/refusal';
import type { StaffMember } from '../http/who';
import { lockCase } from './case-store';
import { type Claimable, claimCase, listClaimable } from './claim-store';
import { holdsNow, leaseEnd } from './hold';
import { returnSomeDueCases } from './return-due-cases';
import { isRecused } from './second-look/recusal-store';
import { voidWithoutPhotos } from './second-look/void-second-look';
import { assertMayWorkOn } from './second-person';
import { findVisibleCase } from './visible-case-store';

/** Candidates per round: an agent who loses one to a colleague tries the one behind it. */
const handful = 64;

/**
 * What claimers of this process have tried lately, by id and version. Won or lost, that version can never be claimed
 * again, so nobody else tries it in vain. Only a hint that spares the database work: the compare-and-set decides.
 */
const tried = new Set<string>();
const mostTried = 1_000;

/**
 * Hands the next case that nobody holds to one agent (R10). The read takes no lock; the compare-and-set decides.
 * `undefined` when there is nothing to do.
 */
export async function claimNextCase(
  deps: Deps,
  staff: StaffMember,
  { kind, second = false }: { kind?: CaseKind; second?: boolean } = {},
): Promise<string | undefined> {
  const wanted = {
    kinds: kindsFor(staff.role).filter((one) => kind === undefined || one === kind),
    secondOnly: second,
  };
  const next = await claimFirst(deps, staff, wanted);
  if (next !== undefined) return next;
  // The due work does so every minute. Where nothing else is left to claim, nobody waits for that.
  await returnSomeDueCases(deps);
  return claimFirst(deps, staff, wanted);
}

async function claimFirst(
  deps: Deps,
  staff: StaffMember,
  wanted: { kinds: readonly CaseKind[]; secondOnly: boolean },
): Promise<string | undefined> {
  for (;;) {
    const confirms = may(staff.role, 'case.confirm');
    const dueToday = toColumn(endOfBeijingDay(beijingDate(deps.clock.now())));
    const candidates = await listClaimable(deps.db, { staffId: staff.id, ...wanted, dueToday, confirms }, handful);
    if (candidates.length === 0) return undefined;
    for (const candidate of candidates) {
      if (await claimOnce(deps, staff, candidate)) return candidate.id;
    }
  }
}

/** Claims a candidate that nobody else in this process has tried. */
async function claimOnce(deps: Deps, staff: StaffMember, candidate: Claimable): Promise<boolean> {
  const key = `${candidate.id} ${candidate.version}`;
  if (tried.has(key)) return false;
  tried.add(key);
  for (const oldest of tried) {
    if (tried.size <= mostTried) break;
    tried.delete(oldest);
  }
  try {
    if (await voidWithoutPhotos(deps, candidate)) return false;
    const claimed = await claim(deps, staff, candidate);
    // That version is still there for everybody else.
    if (claimed === 'recused') tried.delete(key);
    return claimed === 'claimed';
  } catch (error) {
    tried.delete(key);
    throw error;
  }
}

/**
 * Takes one case on purpose, also one that is parked (R10). Taking what one holds is the same answer again. Refuses with
 * `not_found`, `case_closed`, `case_taken`, `opened_by_you` or `second_person_needed`.
 */
export async function claimThisCase(deps: Deps, id: string, staff: StaffMember): Promise<void> {
  await returnSomeDueCases(deps);
  const row = await findVisibleCase(deps.db, id, staff);
  assertThat(row, 'not_found');
  assertThat(row.status !== 'closed', 'case_closed');
  if (holdsNow(row, staff, deps.clock.now())) return;
  assertThat(row.status !== 'claimed', 'case_taken');
  assertMayWorkOn(row, staff);
  const candidate = { ...row, status: row.status };
  assertThat(!(await voidWithoutPhotos(deps, candidate)), 'case_closed');
  const claimed = await claim(deps, staff, candidate);
  assertThat(claimed !== 'recused', 'not_found');
  assertThat(claimed === 'claimed', 'case_taken');
}

type Claiming = 'claimed' | 'lost' | 'recused';

async function claim(deps: Deps, staff: StaffMember, candidate: Claimable): Promise<Claiming> {
  return inTransaction(deps.db, async (trx) => {
    if (isLook(candidate.kind)) {
      // Whoever reads meanwhile what tells of the look locks it as well: one of the two comes first.
      await lockCase(trx, { id: candidate.id });
      if (await isRecused(trx, candidate.id, staff.id)) return 'recused';
    }
    if (!(await claimCase(trx, candidate, staff.id, leaseEnd(deps.clock.now())))) return 'lost';
    await record(trx, deps, {
      actor: { kind: 'staff', id: staff.id },
      action: 'case.claim',
      subject: { kind: 'case', id: candidate.id },
    });
    return 'claimed';
  });
}
