import type { Knex } from 'knex';
import { v7 as uuidv7 } from 'uuid';
import type { VerificationRow } from '../verification/verification-store';
import { insertCase } from './case-store';
import { insertExamination } from './examination-store';

/** Puts a submission into the review queue, due when the person was told. */
export async function openCase(
  trx: Knex.Transaction,
  { verification, attempt }: { verification: VerificationRow; attempt: number },
): Promise<void> {
  await insertCase(trx, {
    id: uuidv7(),
    kind: 'verification',
    verification_id: verification.id,
    status: 'open',
    version: 1,
    attempt,
    created_at: verification.submitted_at,
    due_at: verification.due_at,
    holder_id: null,
    lease_until: null,
    outcome: null,
    closed_at: null,
    decided_by: null,
    note_sealed: null,
    evidence: null,
  });
  await insertExamination(trx, verification.id, verification.submitted_at);
}
