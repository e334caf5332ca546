import type { Knex } from 'knex';
import { type CaseKind, type CaseOutcome, type CaseStatus, caseTransitions } from '../../domain/review/case-states';

export interface CaseRow {
  id: string;
  kind: CaseKind;
  verification_id: string;
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
}

/** A case with the names of the staff in it. */
export interface NamedCaseRow extends CaseRow {
  holder_name: string | null;
  decider_name: string | null;
}

export async function insertCase(db: Knex, row: CaseRow): Promise<void> {
  await db('cases').insert(row);
}

function named(db: Knex) {
  return db('cases')
    .leftJoin('staff as holder', 'holder.id', 'cases.holder_id')
    .leftJoin('staff as decider', 'decider.id', 'cases.decided_by')
    .select('cases.*', { holder_name: 'holder.username', decider_name: 'decider.username' });
}

export async function findCase(db: Knex, id: string): Promise<NamedCaseRow | undefined> {
  return named(db).where('cases.id', id).first();
}

export async function findCaseOf(db: Knex, verificationId: string): Promise<CaseRow | undefined> {
  return db('cases').where({ verification_id: verificationId }).first();
}

/** Holds a case's row until the transaction ends, so that whoever comes second reads what the first has done. */
export async function lockCase(
  trx: Knex.Transaction,
  which: { id: string } | { verification_id: string },
): Promise<void> {
  await trx('cases').where(which).forUpdate().first('id');
}

export interface QueuePosition {
  dueAt: string;
  id: string;
}

export interface QueueFilter {
  statuses: readonly CaseStatus[];
  kind?: CaseKind;
  /** Only what was due before this moment. */
  dueBefore?: string;
  /** Only what is due at this moment or later. */
  dueFrom?: string;
  after?: QueuePosition;
}

/** One page of the queue, what is due first on top. */
export async function listCases(db: Knex, filter: QueueFilter, most: number): Promise<NamedCaseRow[]> {
  // Status by status: asked for several at once, the database would sort all that waits to show one page of it.
  const pages = await Promise.all(filter.statuses.map((status) => listCasesIn(db, status, filter, most)));
  return pages.flat().sort(byPosition).slice(0, most);
}

function byPosition(a: CaseRow, b: CaseRow): number {
  const [left, right] = [a.due_at + a.id, b.due_at + b.id];
  return left < right ? -1 : Number(left > right);
}

async function listCasesIn(db: Knex, status: CaseStatus, filter: QueueFilter, most: number): Promise<NamedCaseRow[]> {
  const query = named(db).where('cases.status', status).orderBy(['cases.due_at', 'cases.id']).limit(most);
  if (filter.kind) query.where('cases.kind', filter.kind);
  if (filter.dueBefore) query.where('cases.due_at', '<', filter.dueBefore);
  if (filter.dueFrom) query.where('cases.due_at', '>=', filter.dueFrom);
  const { after } = filter;
  if (after) {
    query.where('cases.due_at', '>=', after.dueAt);
    query.where((q) => q.where('cases.due_at', '>', after.dueAt).orWhere('cases.id', '>', after.id));
  }
  return query;
}

/** What an agent could claim next, read without a lock. */
export async function listClaimable(
  db: Knex,
  kind: CaseKind | undefined,
  most: number,
): Promise<Pick<CaseRow, 'id' | 'version'>[]> {
  const query = db('cases').where({ status: 'open' }).orderBy(['due_at', 'id']).limit(most).select('id', 'version');
  return kind ? query.where({ kind }) : query;
}

interface Held {
  id: string;
  version: number;
}

/** Compare-and-set: false when somebody was faster. */
export async function claimCase(
  db: Knex,
  { id, version }: Held,
  holderId: string,
  leaseUntil: string,
): Promise<boolean> {
  const changed = await db('cases')
    .where({ id, version, status: 'open' })
    .update({ status: caseTransitions.open.claim, version: version + 1, holder_id: holderId, lease_until: leaseUntil });
  return changed === 1;
}

/** Gives a case back to the queue, from its holder or from a lease that ran out. */
export async function reopenCase(db: Knex, { id, version }: Held, how: 'release' | 'lapse'): Promise<boolean> {
  const changed = await db('cases')
    .where({ id, version, status: 'claimed' })
    .update({ status: caseTransitions.claimed[how], version: version + 1, holder_id: null, lease_until: null });
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
    evidence: string;
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

/** Closes the case of a withdrawn verification, whoever holds it. */
export async function closeWithdrawnCase(db: Knex, verificationId: string, now: string): Promise<void> {
  await db('cases')
    .where({ verification_id: verificationId })
    .whereNot({ status: 'closed' })
    .increment('version', 1)
    .update({
      status: caseTransitions.open.close,
      outcome: 'withdrawn',
      closed_at: now,
      holder_id: null,
      lease_until: null,
    });
}

export async function listLapsedCases(db: Knex, now: string, most: number): Promise<Held[]> {
  return db('cases').where('lease_until', '<', now).orderBy('lease_until').limit(most).select('id', 'version');
}

/** Whether a member of staff holds, now, the case about a verification. */
export async function holdsCaseOf(db: Knex, verificationId: string, staffId: string, now: string): Promise<boolean> {
  const row = await db('cases')
    .where({ verification_id: verificationId, status: 'claimed', holder_id: staffId })
    .where('lease_until', '>=', now)
    .first('id');
  return row !== undefined;
}
