import type { Knex } from 'knex';
import type { CaseOutcome } from '../../domain/review/case-states';
import type { Opinion } from '../../domain/review/second-look';
import type { Drawn } from '../../domain/review/tally-agreement';
import { type GivenReason, givenReasons, type VerificationRow } from '../verification/verification-store';
import type { CaseRow, NamedCaseRow } from './case-store';

/** A decision that was drawn for a second look (R13). */
export interface SecondLookRow {
  /** The case of the second look. */
  case_id: string;
  first_case_id: string;
  /** Whose decision it was; `null`: the product's own, straight through. */
  decided_by: string | null;
  drawn_at: string;
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

/** Keeps the second opinion. False when one was given already. */
export async function keepOpinion(
  db: Knex,
  caseId: string,
  given: Required<Pick<SecondLookRow, 'opinion' | 'reasons' | 'disagreement_id'>>,
): Promise<boolean> {
  return (await db('second_looks').where({ case_id: caseId }).whereNull('opinion').update(given)) === 1;
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

/** A drawn decision with what became of it. */
export interface DrawnRow {
  username: string | null;
  first_outcome: CaseOutcome;
  first_reasons: string | null;
  opinion: Opinion['decision'] | null;
  reasons: string | null;
  outcome: Drawn['outcome'];
  settled: Drawn['settled'];
}

/** What was drawn from one moment up to another. */
export async function listDrawn(db: Knex, from: string, before: string): Promise<DrawnRow[]> {
  return db('second_looks')
    .join('cases as first', 'first.id', 'second_looks.first_case_id')
    .join('verifications', 'verifications.id', 'first.verification_id')
    .join('cases as look', 'look.id', 'second_looks.case_id')
    .leftJoin('cases as disagreement', 'disagreement.id', 'second_looks.disagreement_id')
    .leftJoin('staff', 'staff.id', 'second_looks.decided_by')
    .where('second_looks.drawn_at', '>=', from)
    .where('second_looks.drawn_at', '<', before)
    .select('second_looks.opinion', 'second_looks.reasons', {
      username: 'staff.username',
      first_outcome: 'first.outcome',
      first_reasons: 'verifications.reasons',
      outcome: 'look.outcome',
      settled: 'disagreement.outcome',
    });
}
