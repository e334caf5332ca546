import type { Knex } from 'knex';
import { v7 as uuidv7 } from 'uuid';
import { caseKindOf } from '../../domain/review/case-kind-of';
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
    kind: caseKindOf[verification.kind],
    verification_id: verification.id,
    attempt,
    created_at: verification.submitted_at,
    due_at: verification.due_at,
  });
  // Of a paper the authority knows nothing.
  if (verification.kind === 'reissue') return;
  await insertExamination(trx, verification.id, verification.submitted_at);
}
