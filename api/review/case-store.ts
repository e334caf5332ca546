import type { Knex } from 'knex';
import {
  type CaseKind,
  type CaseOutcome,
  type CaseStatus,
  caseTransitions,
  type WaitingStatus,
  waitsForAnyone,
} from '../../domain/review/case-states';
import type { ParkReason } from '../../domain/review/park-reasons';

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
  /** Who opened what it is about, for somebody who called, and so never decides it (R26). */
  opener_id: string | null;
}

export interface Held {
  id: string;
  version: number;
}

/** A case with the names of the staff in it. */
export interface NamedCaseRow extends CaseRow {
  holder_name: string | null;
  decider_name: string | null;
  passer_name: string | null;
  first_approver_name: string | null;
  opener_name: string | null;
}

type NewCaseRow = Pick<CaseRow, 'id' | 'kind' | 'verification_id' | 'attempt' | 'created_at' | 'due_at'> &
  Partial<Pick<CaseRow, 'clearing_id' | 'evidence' | 'opener_id'>>;

/** A new case waits for anyone, and has passed through nobody's hands. */
export async function insertCase(db: Knex, row: NewCaseRow): Promise<void> {
  await db('cases').insert({ ...row, status: waitsForAnyone, version: 1 });
}

/** Cases with the names of the staff in them. */
export function namedCases(db: Knex) {
  return db('cases')
    .leftJoin('staff as holder', 'holder.id', 'cases.holder_id')
    .leftJoin('staff as decider', 'decider.id', 'cases.decided_by')
    .leftJoin('staff as passer', 'passer.id', 'cases.passed_on_by')
    .leftJoin('staff as first', 'first.id', 'cases.first_approver_id')
    .leftJoin('staff as opener', 'opener.id', 'cases.opener_id')
    .select('cases.*', {
      holder_name: 'holder.username',
      decider_name: 'decider.username',
      passer_name: 'passer.username',
      first_approver_name: 'first.username',
      opener_name: 'opener.username',
    });
}

export async function findCase(db: Knex, id: string): Promise<NamedCaseRow | undefined> {
  return namedCases(db).where('cases.id', id).first();
}

/** The case in which a verification is decided. */
export async function findCaseOf(db: Knex, verificationId: string): Promise<CaseRow | undefined> {
  return db('cases').where({ verification_id: verificationId, kind: 'verification' }).first();
}

/** The case of a kind about a submission that is not closed yet. */
export async function findWaitingCase(
  db: Knex,
  which: Pick<CaseRow, 'verification_id' | 'kind'>,
): Promise<(Held & { status: WaitingStatus }) | undefined> {
  return db('cases').where(which).whereNot({ status: 'closed' }).first('id', 'version', 'status');
}

/** Who decided a submission; `null`: the product by itself. */
export async function findDecider(db: Knex, verificationId: string): Promise<string | null> {
  const row = await namedCases(db)
    .where({ 'cases.verification_id': verificationId })
    .whereIn('cases.kind', ['verification', 'correction'])
    .first();
  return row?.decider_name ?? null;
}

/** Holds a case's row until the transaction ends, so that whoever comes second reads what the first has done. */
export async function lockCase(
  trx: Knex.Transaction,
  which: { id: string } | { verification_id: string } | { clearing_id: string },
): Promise<void> {
  await trx('cases').where(which).forUpdate().first('id');
}

/** When the first of two agreed to a clearing; `null` where nobody has. */
export async function findFirstApproval(db: Knex, clearingId: string): Promise<string | null> {
  const row = await db('cases').where({ clearing_id: clearingId }).first('first_approved_at');
  return row?.first_approved_at ?? null;
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

/** Empties what colleagues wrote to each other in the cases about a submission, or about a clearing. */
export async function eraseCaseWords(
  db: Knex,
  about: { verification_id: string } | { clearing_id: string },
): Promise<void> {
  await db('cases').where(about).update({ note_sealed: null, remark_sealed: null, first_note_sealed: null });
}
