import type { AuditAction } from '../../domain/audit/audit-actions';
import { record } from '../audit/record';
import { hashToken } from '../crypto/token';
import { toColumn } from '../database/time';
import type { Deps } from '../deps';
import type { Caller } from '../http/caller';
import { networkOf } from '../http/network-of';
import type { LimitKey, LimitName } from '../http/rate-limits';
import { isKnownDevice } from './device-store';
import type { StaffRow } from './staff-store';

/** Every limit that can keep staff out. */
export const signInLimits = [
  'staff-device',
  'staff-sign-in',
  'staff-name',
  'staff-address',
  'staff-code',
  'staff-enrolment',
] as const satisfies readonly LimitName[];

type Counter = readonly [name: LimitName, ...key: LimitKey];

/**
 * What counts wrong passwords, the caller's own counter first. A browser in which this very account was signed in before
 * has a counter to itself. So whoever knows a name can lock strangers out of it, themselves included, and never the
 * person who works with it; and a thief of such a browser gets no more tries than anybody.
 */
export async function passwordCounters(
  deps: Deps,
  username: string,
  staff: StaffRow | undefined,
  { address, deviceToken }: Caller,
): Promise<[Counter, ...Counter[]]> {
  if (staff && deviceToken) {
    const device = { device_hash: hashToken(deviceToken), staff_id: staff.id };
    if (await isKnownDevice(deps.db, device, toColumn(deps.sessionClock.now())))
      return [['staff-device', staff.id, deviceToken]];
  }
  const network = networkOf(address);
  return [
    ['staff-sign-in', username, network],
    ['staff-name', username],
    ['staff-address', network],
  ];
}

/** What counts wrong one-time and recovery codes. */
export function codeCounter({ username }: Pick<StaffRow, 'username'>): Counter {
  return ['staff-code', username];
}

/** Everything that keeps one account out, wherever somebody sits. What an address has used up is nobody's account. */
function countersOf({ id, username }: Pick<StaffRow, 'id' | 'username'>): Counter[] {
  return [
    ['staff-device', id],
    ['staff-sign-in', username],
    ['staff-name', username],
    ['staff-code', username],
    ['staff-enrolment', id],
  ];
}

/** Lets somebody try again at once: an administrator has given them something new to sign in with. */
export async function liftLocks({ limits }: Pick<Deps, 'limits'>, staff: StaffRow): Promise<void> {
  for (const counter of countersOf(staff)) await limits.clear(...counter);
}

/** Until when an account is locked somewhere, if it is. */
export async function findLocks({
  limits,
}: Pick<Deps, 'limits'>): Promise<(staff: Pick<StaffRow, 'id' | 'username'>) => Date | undefined> {
  const until = await limits.reached(signInLimits);
  return (staff) => {
    const ends = countersOf(staff).flatMap((counter) => until(...counter) ?? []);
    return ends.sort((a, b) => b.getTime() - a.getTime())[0];
  };
}

/** The first failure at one of these is told; the others of its time are not, so that guessing cannot fill the log. */
const toldOnce: readonly LimitName[] = ['staff-name', 'staff-device', 'staff-code'];
/** Of addresses alone nothing is told: they are nobody's account. */
const untold: readonly LimitName[] = ['staff-address'];

/**
 * Counts a failure, and tells of the first and of the one that locks, with the address. A name that is no account's leaves
 * no row: it may be a password typed into the wrong field. Refuses with `too_many_requests` beyond the limit.
 */
export async function countFailure(
  deps: Deps,
  counters: readonly Counter[],
  { staff, action, from }: { staff: StaffRow | undefined; action: AuditAction; from: Caller },
): Promise<void> {
  const tell = async (what: AuditAction) =>
    staff &&
    record(deps.db, deps, {
      actor: { kind: 'system' },
      action: what,
      subject: { kind: 'staff', id: staff.id },
      reason: from.address,
    });
  for (const counter of counters) {
    const [name] = counter;
    const { counted, left } = await deps.limits.take(...counter);
    if (counted === 1 && toldOnce.includes(name)) await tell(action);
    if (left === 0 && !untold.includes(name)) await tell('staff.lock-out');
  }
}
