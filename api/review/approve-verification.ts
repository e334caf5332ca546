import type { Knex } from 'knex';
import { beijingDate } from '../../domain/calendar/civil-date';
import { toColumn } from '../database/time';
import type { Deps } from '../deps';
import { assertThat } from '../http/refusal';
import { bindRealName } from '../real-name/bind-real-name';
import { moveVerification, type VerificationRow } from '../verification/verification-store';

/**
 * Approves a submission and binds the real name, whoever decided. Refuses with `document_expired`, `case_closed`,
 * `identity_already_bound`.
 */
export async function approveVerification(
  trx: Knex.Transaction,
  deps: Deps,
  verification: VerificationRow,
  { now, comment_sealed }: { now: Date; comment_sealed: string | null },
): Promise<void> {
  const inForce = verification.valid_until === null || verification.valid_until >= beijingDate(now);
  assertThat(inForce, 'document_expired');
  const change = { decided_at: toColumn(now), comment_sealed };
  assertThat(await moveVerification(trx, verification.id, 'approve', change), 'case_closed');
  await bindRealName(trx, deps, verification, toColumn(now));
}
