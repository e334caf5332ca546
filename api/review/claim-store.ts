import type { Knex } from 'knex';
import { type CaseKind, caseTransitions, waitsForAnyone, waitsForSecond } from '../../domain/review/case-states';
import { claimTurns } from '../../domain/review/second-look';
import type { CaseRow, Held } from './case-store';
import { withoutRecused } from './second-look/recusal-store';

interface Claiming {
  staffId: string;
  kinds: readonly CaseKind[];
  /** The last moment by which what is due today is due. */
  dueToday: string;
  /** Whether they may be the second of two who must agree (R26). */
  confirms?: boolean;
  /** Only where they would be that second. */
  secondOnly?: boolean;
}

/** What a member of staff could claim next of these kinds, read without a lock: of the first turn that has something. */
export async function listClaimable(
  db: Knex,
  { staffId, kinds, dueToday, confirms = false, secondOnly = false }: Claiming,
  most: number,
): Promise<Claimable[]> {
  for (const turn of claimTurns) {
    // Kind by kind: asked for several at once, the database would read past all others, or sort.
    const asked = turn.kinds.filter((kind) => kinds.includes(kind));
    const due = secondOnly ? [] : turn.onceDue.filter((kind) => kinds.includes(kind));
    const first = secondOnly ? [] : asked;
    const pages = await Promise.all([
      ...first.map((kind) => listClaimableOf(db, { kind, status: 'open' }, staffId, most)),
      ...due.map((kind) => listClaimableOf(db, { kind, status: 'open', dueToday }, staffId, most)),
      ...asked
        .filter((kind) => confirms && kind === 'clearing')
        .map((kind) => listClaimableOf(db, { kind, status: waitsForSecond }, staffId, most)),
    ]);
    const found = pages.flat().sort((a, b) => (a.due_at + a.id < b.due_at + b.id ? -1 : 1));
    if (found.length > 0) return found.slice(0, most);
  }
  return [];
}

async function listClaimableOf(
  db: Knex,
  { kind, status, dueToday }: { kind: CaseKind; status: 'open' | typeof waitsForSecond; dueToday?: string },
  staffId: string,
  most: number,
): Promise<(Claimable & Pick<CaseRow, 'due_at'>)[]> {
  const query = db('cases')
    .where({ 'cases.status': status, 'cases.kind': kind })
    .orderBy(['cases.due_at', 'cases.id'])
    .limit(most)
    .select('cases.id', 'cases.version', 'cases.status', 'cases.kind', 'cases.verification_id', 'cases.due_at');
  withoutRecused(query, staffId);
  // As a value: an OR, beside an index that is read in order, is for both engines a reason to read the whole queue.
  query.whereRaw('coalesce(cases.opener_id, ?) <> ?', ['', staffId]);
  if (dueToday !== undefined) query.where('cases.due_at', '<=', dueToday);
  if (status === waitsForSecond) query.whereNot('cases.first_approver_id', staffId);
  return query;
}

export interface Claimable extends Held, Pick<CaseRow, 'kind' | 'verification_id'> {
  status: 'open' | 'second-review' | 'parked';
}

/** Compare-and-set: false when somebody was faster. */
export async function claimCase(
  db: Knex,
  { id, version, status }: Claimable,
  holderId: string,
  leaseUntil: string,
): Promise<boolean> {
  const changed = await db('cases')
    .where({ id, version, status })
    .update({
      status: caseTransitions[status].claim,
      version: version + 1,
      holder_id: holderId,
      lease_until: leaseUntil,
      parked_until: null,
    });
  return changed === 1;
}

/** Back to the queue: for anyone, or, once one of two has agreed, for the other (R26). */
export function backToQueue(db: Knex): Knex.Raw {
  return db.raw('case when first_approver_id is null then ? else ? end', [waitsForAnyone, waitsForSecond]);
}

/** The first of two agrees: it waits for the other. False when the hold was lost meanwhile. */
export async function agreeOnCase(
  db: Knex,
  { id, version }: Held,
  first: { first_approver_id: string; first_approved_at: string; first_note_sealed: string | null },
): Promise<boolean> {
  const changed = await db('cases')
    .where({ id, version, status: 'claimed', holder_id: first.first_approver_id })
    .whereNull('first_approver_id')
    .update({
      ...first,
      status: caseTransitions.claimed.agree,
      version: version + 1,
      holder_id: null,
      lease_until: null,
    });
  return changed === 1;
}

/** Gives a held case back to the queue; given a moment, only if its lease ran out before that. False where it is not so any more. */
export async function reopenCase(db: Knex, { id, version }: Held, ranOutBefore?: string): Promise<boolean> {
  const query = db('cases').where({ id, version, status: 'claimed' });
  if (ranOutBefore !== undefined) query.where('lease_until', '<', ranOutBefore);
  const changed = await query.update({
    status: backToQueue(db),
    version: version + 1,
    holder_id: null,
    lease_until: null,
  });
  return changed === 1;
}

/** Holds on for longer. The version stays: nothing that a decision rests on has changed. */
export async function extendLease(
  db: Knex,
  id: string,
  holderId: string,
  now: string,
  until: string,
): Promise<boolean> {
  const changed = await db('cases')
    .where({ id, status: 'claimed', holder_id: holderId })
    .where('lease_until', '>=', now)
    .update({ lease_until: until });
  return changed === 1;
}

export async function listLapsedCases(db: Knex, now: string, most: number): Promise<Held[]> {
  return db('cases').where('lease_until', '<', now).orderBy('lease_until').limit(most).select('id', 'version');
}
