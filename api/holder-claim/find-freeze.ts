import type { Knex } from 'knex';
import { findOpenReport, type ReportRow } from '../activity/report-store';
import type { AnnouncedClaimRow } from './holder-claim-store';

/**
 * The report that keeps a claim waiting (R25, R29): any of the account that claims; of the account that is to be cleared one from while it could
 * object. Later ones keep that account from being changed, and not from being cleared: by reporting again and again it would keep
 * the holder out for ever. Asked after both accounts are locked.
 */
export async function findFreeze(
  trx: Knex.Transaction,
  { account_id, target_account_id, objection_until }: AnnouncedClaimRow,
): Promise<ReportRow | undefined> {
  const ofTarget = await findOpenReport(trx, target_account_id);
  if (ofTarget && ofTarget.reported_at <= objection_until) return ofTarget;
  return findOpenReport(trx, account_id);
}
