import type { Knex } from 'knex';
import {
  type CaseKind,
  type CaseOutcome,
  type CaseStatus,
  caseTransitions,
  type WaitingStatus,
  waitsForAnyone,
  waitsForSecond,
} from '../../domain/review/case-states';
import type { ParkReason } from '../../domain/review/park-reasons';
import { claimTurns } from '../../domain/review/second-look';
import { withoutRecused } from './recusal-store';

export interface CaseRow {
  id: string;
  kind: CaseKind;
  /** Of a clearing: the submission by which the account was verified. */
  verification_id: string;
  clearing_id: string | null;
  status: CaseStatus;
  version: number;
  attempt: number;
  created_at: string;
  due_at: string;
  holder_id: string | null;
  lease_until: string | null;
  outcome: CaseOutcome | null;
  closed_at: string | null;
  decided_by: string | null;
  note_sealed: string | null;
  /** JSON of {@link Evidence}, from the decision on. */
  evidence: string | null;
  /** Who handed it over or parked it last. */
  passed_on_by: string | null;
  /** To whom, where it was handed over last. */
  handed_to: string | null;
  /** Why, where it was parked last. */
  parked_reason: ParkReason | null;
  remark_sealed: string | null;
  /** While it is parked. */
  parked_until: string | null;
  /** The first of two who must agree, once they have (R26). */
  first_approver_id: string | null;
  first_approved_at: string | null;
  first_note_sealed: string | null;
}

/** Of the first of two who must agree, once they have (R26). */
type FirstApproval = Pick<CaseRow, 'first_approver_id' | 'first_approved_at' | 'first_note_sealed'>;
type Passage = Pick<CaseRow, 'passed_on_by' | 'handed_to' | 'parked_reason' | 'remark_sealed' | 'parked_until'>;

/** A case with the names of the staff in it. */
export interface NamedCaseRow extends CaseRow {
  holder_name: string | null;
  decider_name: string | null;
  passer_name: string | null;
  first_approver_name: string | null;
}

/** A new case has passed through nobody's hands. */
export async function insertCase(
  db: Knex,
  row: Omit<CaseRow, keyof Passage | keyof FirstApproval | 'clearing_id'> & { clearing_id?: string },
): Promise<void> {
  await db('cases').insert(row);
}

/** Cases with the names of the staff in them. */
export function namedCases(db: Knex) {
  return db('cases')
    .leftJoin('staff as holder', 'holder.id', 'cases.holder_id')
    .leftJoin('staff as decider', 'decider.id', 'cases.decided_by')
    .leftJoin('staff as passer', 'passer.id', 'cases.passed_on_by')
    .leftJoin('staff as first', 'first.id', 'cases.first_approver_id')
    .select('cases.*', {
      holder_name: 'holder.username',
      decider_name: 'decider.username',
      passer_name: 'passer.username',
      first_approver_name: 'first.username',
    });
}

export async function findCase(db: Knex, id: string): Promise<NamedCaseRow | undefined> {
  return namedCases(db).where('cases.id', id).first();
}

/** The case in which a verification is decided. */
export async function findCaseOf(db: Knex, verificationId: string): Promise<CaseRow | undefined> {
  return db('cases').where({ verification_id: verificationId, kind: 'verification' }).first();
}

/** Holds a case's row until the transaction ends, so that whoever comes second reads what the first has done. */
export async function lockCase(
  trx: Knex.Transaction,
  which: { id: string } | { verification_id: string } | { clearing_id: string },
): Promise<void> {
  await trx('cases').where(which).forUpdate().first('id');
}

interface Claiming {
  staffId: string;
  kinds: readonly CaseKind[];
  /** The last moment by which what is due today is due. */
  dueToday: string;
  /** Whether they may be the second of two who must agree (R26). */
  confirms?: boolean;
}

/** What a member of staff could claim next of these kinds, read without a lock: of the first turn that has something. */
export async function listClaimable(
  db: Knex,
  { staffId, kinds, dueToday, confirms = false }: Claiming,
  most: number,
): Promise<Claimable[]> {
  for (const turn of claimTurns) {
    // Kind by kind: asked for several at once, the database would read past all others, or sort.
    const asked = turn.kinds.filter((kind) => kinds.includes(kind));
    const due = turn.onceDue.filter((kind) => kinds.includes(kind));
    const pages = await Promise.all([
      ...asked.map((kind) => listClaimableOf(db, { kind, status: 'open' }, staffId, most)),
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
  if (dueToday !== undefined) query.where('cases.due_at', '<=', dueToday);
  if (status === waitsForSecond) query.whereNot('cases.first_approver_id', staffId);
  return query;
}

export interface Held {
  id: string;
  version: number;
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

export async function closeDecidedCase(
  db: Knex,
  { id, version }: Held,
  decision: {
    outcome: CaseOutcome;
    closed_at: string;
    decided_by: string;
    note_sealed: string | null;
    /** Where it is not what the case began with. */
    evidence?: string;
  },
): Promise<boolean> {
  const changed = await db('cases')
    .where({ id, version, status: 'claimed', holder_id: decision.decided_by })
    .update({
      ...decision,
      status: caseTransitions.claimed.decide,
      version: version + 1,
      holder_id: null,
      lease_until: null,
    });
  return changed === 1;
}

/** Closes a case that nobody holds, decided without a person (R12). False when somebody claimed it meanwhile. */
export async function closeExaminedCase(
  db: Knex,
  { id, version }: Held,
  decision: { outcome: CaseOutcome; closed_at: string; evidence: string },
): Promise<boolean> {
  const changed = await db('cases')
    .where({ id, version, status: 'open' })
    .update({ ...decision, status: caseTransitions.open.settle, version: version + 1 });
  return changed === 1;
}

/** Closes a case that has lost what it was about, or its last judge. False when it moved meanwhile. */
export async function closeVoidCase(
  db: Knex,
  { id, version, status }: Held & { status: WaitingStatus },
  outcome: 'void' | 'unjudged',
  now: string,
): Promise<boolean> {
  const changed = await db('cases')
    .where({ id, version, status })
    .update({
      status: caseTransitions[status].close,
      version: version + 1,
      outcome,
      closed_at: now,
      holder_id: null,
      lease_until: null,
      parked_until: null,
    });
  return changed === 1;
}

/** Closes the case of what was withdrawn, whoever holds it. */
export async function closeWithdrawnCase(
  db: Knex,
  withdrawn: { verification_id: string } | { clearing_id: string },
  now: string,
): Promise<void> {
  await db('cases').where(withdrawn).whereNot({ status: 'closed' }).increment('version', 1).update({
    status: caseTransitions.open.close,
    outcome: 'withdrawn',
    closed_at: now,
    holder_id: null,
    lease_until: null,
    parked_until: null,
  });
}

export async function listLapsedCases(db: Knex, now: string, most: number): Promise<Held[]> {
  return db('cases').where('lease_until', '<', now).orderBy('lease_until').limit(most).select('id', 'version');
}
