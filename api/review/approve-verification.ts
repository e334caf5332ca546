import type { Knex } from 'knex';
import { beijingDate } from '../../domain/calendar/civil-date';
import { lockAccount } from '../account/account-store';
import { assertNotFrozen } from '../activity/assert-not-frozen';
import { noteActivity } from '../activity/note-activity';
import { toColumn } from '../database/time';
import type { Deps } from '../deps';
import { assertThat } from '../http/refusal';
import { bindRealName } from '../real-name/bind-real-name';
import { moveVerification, type VerificationRow } from '../verification/verification-store';

/**
 * Approves a submission and binds the real name, whoever decided. Refuses with `document_expired`, `account_frozen`,
 * `case_closed`, `identity_already_bound`.
 */
export async function approveVerification(
  trx: Knex.Transaction,
  deps: Deps,
  verification: VerificationRow,
  { by, now, comment_sealed }: { by: 'staff' | 'system'; now: Date; comment_sealed: string | null },
): Promise<void> {
  const inForce = verification.valid_until === null || verification.valid_until >= beijingDate(now);
  assertThat(inForce, 'document_expired');
  await lockAccount(trx, verification.account_id);
  await assertNotFrozen(trx, verification.account_id);
  const change = { decided_at: toColumn(now), comment_sealed };
  assertThat(await moveVerification(trx, verification.id, 'approve', change), 'case_closed');
  await bindRealName(trx, deps, verification, toColumn(now));
  await noteActivity(trx, deps, { accountId: verification.account_id, kind: 'verified', by });
}
