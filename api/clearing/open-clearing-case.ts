import type { Knex } from 'knex';
import { v7 as uuidv7 } from 'uuid';
import type { RealNameRow } from '../real-name/real-name-store';
import { insertCase } from '../review/case-store';
import { type ClearingRow, countClearings } from './clearing-store';

/**
 * Puts a request into the review queue, due when the person was told. The case is about the submission by which the
 * account was verified, so that what was verified stands beside what was sent.
 */
export async function openClearingCase(
  trx: Knex.Transaction,
  clearing: ClearingRow,
  realName: RealNameRow,
): Promise<void> {
  await insertCase(trx, {
    id: uuidv7(),
    kind: 'clearing',
    verification_id: realName.verification_id,
    clearing_id: clearing.id,
    attempt: await countClearings(trx, clearing.account_id),
    created_at: clearing.submitted_at,
    due_at: clearing.due_at,
  });
}
