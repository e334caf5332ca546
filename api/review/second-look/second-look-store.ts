import type { Knex } from 'knex';
import { type CaseOutcome, waitingStatuses } from '../../../domain/review/case-states';
import type { LookKind, Opinion } from '../../../domain/review/second-look';
import { lookKinds } from '../../../domain/review/second-look';
import type { Looked } from '../../../domain/review/tally-agreement';
import { type GivenReason, givenReasons, type VerificationRow } from '../../verification/verification-store';
import type { CaseRow, NamedCaseRow } from '../case-store';
import type { Claimable } from '../claim-store';
import { withoutJudges } from './recusal-store';

/** A decision that was drawn for a second look (R13). */
export interface SecondLookRow {
  /** The case of the second look. */
  case_id: string;
  first_case_id: string;
  /** Whose decision it was; `null`: the product's own, straight through. */
  decided_by: string | null;
  drawn_at: string;
  /** When it was over, with an opinion or without. */
  closed_at: string | null;
  /** The second opinion, from when it is given. */
  opinion: Opinion['decision'] | null;
  /** JSON list of {@link GivenReason}. */
  reasons: string | null;
  /** Where the two differ: the case that settles it. */
  disagreement_id: string | null;
}

export async function insertSecondLook(
  db: Knex,
  row: Pick<SecondLookRow, 'case_id' | 'first_case_id' | 'decided_by' | 'drawn_at'>,
): Promise<void> {
  await db('second_looks').insert(row);
}

/** The second look that a case is, or that it settles. */
export async function findSecondLook(db: Knex, caseId: string): Promise<SecondLookRow | undefined> {
  return db('second_looks').where({ case_id: caseId }).orWhere({ disagreement_id: caseId }).first();
}

/** Keeps the second opinion. False when the look was over already. */
export async function keepOpinion(
  db: Knex,
  caseId: string,
  given: Required<Pick<SecondLookRow, 'closed_at' | 'opinion' | 'reasons' | 'disagreement_id'>>,
): Promise<boolean> {
  return (await db('second_looks').where({ case_id: caseId }).whereNull('closed_at').update(given)) === 1;
}

/** A second look that is over without an opinion. */
export async function endSecondLook(db: Knex, caseId: string, now: string): Promise<void> {
  await db('second_looks').where({ case_id: caseId }).whereNull('closed_at').update({ closed_at: now });
}

/** A second look with the two cases in which the opinions were given. */
export interface Look {
  look: SecondLookRow;
  first: NamedCaseRow;
  second: NamedCaseRow;
}

/** What the decision on a submission was, for comparing it with a second one. */
export function firstOpinion(
  { outcome }: Pick<CaseRow, 'outcome'>,
  verification: Pick<VerificationRow, 'reasons'>,
): { decision: Opinion['decision']; reasons: GivenReason[] } {
  return { decision: outcome === 'approved' ? 'approve' : 'reject', reasons: givenReasons(verification) };
}

/** The second opinion as it was given. */
export function secondOpinion(
  row: Pick<SecondLookRow, 'opinion' | 'reasons'>,
): { decision: Opinion['decision']; reasons: GivenReason[] } | null {
  return row.opinion && { decision: row.opinion, reasons: JSON.parse(row.reasons ?? '[]') };
}

/** Second looks that came to the same, and how many they are. */
export interface LookedRow {
  username: string | null;
  first_outcome: CaseOutcome;
  first_reasons: string | null;
  opinion: Opinion['decision'] | null;
  reasons: string | null;
  outcome: Looked['outcome'];
  settled: Looked['settled'];
  count: number;
}

/** What was looked at again from one moment up to another: counted by what it came to, for that comes to few rows. */
export async function countLooked(db: Knex, from: string, before: string): Promise<LookedRow[]> {
  const same = {
    username: 'staff.username',
    first_outcome: 'first.outcome',
    first_reasons: 'verifications.reasons',
    opinion: 'second_looks.opinion',
    reasons: 'second_looks.reasons',
    outcome: 'look.outcome',
    settled: 'disagreement.outcome',
  };
  const rows: (Omit<LookedRow, 'count'> & { count: unknown })[] = await db('second_looks')
    .join('cases as first', 'first.id', 'second_looks.first_case_id')
    .join('verifications', 'verifications.id', 'first.verification_id')
    .join('cases as look', 'look.id', 'second_looks.case_id')
    .leftJoin('cases as disagreement', 'disagreement.id', 'second_looks.disagreement_id')
    .leftJoin('staff', 'staff.id', 'second_looks.decided_by')
    .where('second_looks.closed_at', '>=', from)
    .where('second_looks.closed_at', '<', before)
    .groupBy(Object.values(same))
    .select(same)
    .count({ count: '*' });
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** How many second looks and disagreements wait. */
export async function countWaitingLooks(db: Knex): Promise<Record<LookKind, number>> {
  const counts = await Promise.all(
    lookKinds.map(async (kind): Promise<[LookKind, number]> => {
      const row = await db('cases').whereIn('status', waitingStatuses).where({ kind }).count({ n: '*' }).first();
      return [kind, Number(row?.n ?? 0)];
    }),
  );
  return Object.fromEntries(counts) as Record<LookKind, number>;
}

/** How many of them wait for somebody who may judge them, and there is nobody. */
export async function countUnjudgeable(db: Knex): Promise<number> {
  const counts = await Promise.all(
    lookKinds.map(async (kind) => {
      const query = db('cases').where('cases.status', 'open').count({ n: '*' }).first();
      withoutJudges(query, kind);
      return Number((await query)?.n ?? 0);
    }),
  );
  return counts.reduce((sum, one) => sum + one, 0);
}

/** Whether there is nobody who may judge a case that waits. */
export async function isUnjudgeable(db: Knex, { id, kind }: { id: string; kind: LookKind }): Promise<boolean> {
  const query = db('cases').where({ 'cases.id': id, 'cases.status': 'open' }).first('cases.id');
  withoutJudges(query, kind);
  return (await query) !== undefined;
}

/** Those that nobody may judge, and that have waited until they were due. */
export async function listUnjudged(db: Knex, kind: LookKind, now: string, most: number): Promise<Claimable[]> {
  const query = db('cases')
    .where('cases.status', 'open')
    .where('cases.due_at', '<', now)
    .orderBy(['cases.due_at', 'cases.id'])
    .limit(most)
    .select('cases.id', 'cases.version', 'cases.status', 'cases.kind', 'cases.verification_id');
  withoutJudges(query, kind);
  return query;
}
