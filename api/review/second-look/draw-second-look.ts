import type { Knex } from 'knex';
import { v7 as uuidv7 } from 'uuid';
import { dueAfterSubmission } from '../../../domain/calendar/working-days';
import { record } from '../../audit/record';
import { fromColumn, toColumn } from '../../database/time';
import type { Deps } from '../../deps';
import { type CaseRow, insertCase } from '../case-store';
import { insertRecusal } from './recusal-store';
import { insertSecondLook } from './second-look-store';

interface Decided {
  row: CaseRow;
  /** `null`: decided straight through. */
  decidedBy: string | null;
  /** What the desk showed beside the case; the second look is shown the same. */
  evidence: string;
  now: Date;
}

/**
 * Draws a configured share of all decisions for a second look (R13), as they are made: chance alone says which, so that
 * nobody knows, and an agent's share and that of straight-through are the same.
 */
export async function drawSecondLook(
  trx: Knex.Transaction,
  deps: Deps,
  { row, decidedBy, evidence, now }: Decided,
): Promise<void> {
  if (deps.chance() >= deps.secondLookShare) return;
  // An id tells its time: this one's is the submission's, for the decision's would tell whether a person made it.
  const id = uuidv7({ msecs: fromColumn(row.created_at).getTime() });
  await insertCase(trx, { ...newCaseAfter(row, deps, now), id, kind: 'second-look', evidence });
  await insertSecondLook(trx, {
    case_id: id,
    first_case_id: row.id,
    decided_by: decidedBy,
    drawn_at: toColumn(now),
  });
  if (decidedBy !== null) await insertRecusal(trx, id, decidedBy);
  await record(trx, deps, { actor: { kind: 'system' }, action: 'case.draw', subject: { kind: 'case', id } });
}

/** A case about the same verification, with the time that every case has. */
export function newCaseAfter({ verification_id, attempt, evidence }: CaseRow, { calendar }: Deps, now: Date) {
  return {
    verification_id,
    attempt,
    created_at: toColumn(now),
    due_at: toColumn(dueAfterSubmission(now, calendar).dueAt),
    evidence,
  };
}
