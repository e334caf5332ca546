import { dueAfterSubmission, type HolidayCalendar } from '../../../domain/calendar/working-days';
import type { CaseKind } from '../../../domain/review/case-states';
import { fromColumn, toColumn } from '../../database/time';
import type { NamedCaseRow } from '../case-store';
import type { VeiledDecision } from './recusal-store';

interface Submission {
  id: string;
  account_id: string;
  submitted_at: string;
}

/** Whether what was decided on a submission is hidden from whoever looks. */
export function isVeiled(veiled: readonly VeiledDecision[], verificationId: string): boolean {
  return veiled.some(({ verification_id }) => verification_id === verificationId);
}

/** Cases about the attempts of an account to be verified. */
const countedAsAttempts: readonly CaseKind[] = ['verification', 'second-look', 'disagreement'];

/**
 * A case without anything by which one could tell a hidden decision (R13), on itself or on an earlier attempt:
 * - of the decided case nothing that came after the submission is left: when it was closed, how often it changed hands
 *   and what was said on the way also tell whether anybody worked on it;
 * - a second look began, as far as one can see, when the submission came in, and not when it was decided; the date that it
 *   is due tells the same, so the submission's is shown. In the queue it keeps its own place;
 * - an attempt that is hidden does not count: had it been approved, there would be no further one.
 */
export function veil(
  row: NamedCaseRow,
  submission: Submission,
  veiled: readonly VeiledDecision[],
  calendar: HolidayCalendar,
): NamedCaseRow {
  // Requests about a real name in force, and claims to one, are counted by themselves.
  if (!countedAsAttempts.includes(row.kind)) return row;
  const before = veiled.filter(
    ({ account_id, verification_id }) => account_id === submission.account_id && verification_id < submission.id,
  );
  const seen = { ...row, attempt: row.attempt - before.length };
  if (!isVeiled(veiled, submission.id)) return seen;
  if (row.kind === 'second-look') {
    const { dueAt } = dueAfterSubmission(fromColumn(submission.submitted_at), calendar);
    return { ...seen, created_at: submission.submitted_at, due_at: toColumn(dueAt) };
  }
  if (row.kind !== 'verification') return seen;
  return {
    ...seen,
    version: 1,
    outcome: null,
    closed_at: null,
    decided_by: null,
    decider_name: null,
    note_sealed: null,
    passed_on_by: null,
    passer_name: null,
    handed_to: null,
    parked_reason: null,
    remark_sealed: null,
  };
}
