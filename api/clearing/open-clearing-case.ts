import type { Knex } from 'knex';
import { v7 as uuidv7 } from 'uuid';
import type { RealNameRow } from '../real-name/real-name-store';
import { insertCase } from '../review/case-store';
import { type ClearingRow, countClearings } from './clearing-store';

/**
 * Puts a request into the review queue, due when the person was told. The case is about the submission by which the
 * account was verified, so that what was verified stands beside what was sent. Whoever opened it never decides it (R26).
 */
export async function openClearingCase(
  trx: Knex.Transaction,
  clearing: ClearingRow,
  realName: RealNameRow,
): Promise<string> {
  const id = uuidv7();
  await insertCase(trx, {
    id,
    kind: 'clearing',
    verification_id: realName.verification_id,
    clearing_id: clearing.id,
    attempt: await countClearings(trx, clearing.account_id),
    created_at: clearing.submitted_at,
    due_at: clearing.due_at,
    opener_id: clearing.opened_by,
  });
  return id;
}
