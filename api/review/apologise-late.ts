import type { Knex } from 'knex';
import { beijingDate } from '../../domain/calendar/civil-date';
import { type LateKind, lateNoticeOf } from '../../domain/notice/late-notices';
import { type CaseKind, waitingStatuses } from '../../domain/review/case-states';
import { fromColumn, toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { writeNotices } from '../notice/write-notices';

/** Whoever was promised something longer ago, and was not told because nobody was at work, is told by the new date alone. */
const lookBackMs = 30 * 86_400_000;
const batch = 200;

interface LateCase {
  id: string;
  kind: CaseKind;
  due_at: string;
  account_id: string;
}

/** Says sorry, once, to everybody whose review was promised by now and is not done (R5). */
export async function apologiseLate(deps: Deps, stopping?: AbortSignal): Promise<void> {
  const now = deps.clock.now();
  const since = new Date(now.getTime() - lookBackMs);
  for (const [caseKind, kind] of Object.entries(lateNoticeOf) as [CaseKind, LateKind][]) {
    for (;;) {
      if (stopping?.aborted) return;
      const late = await listLate(deps.db, { caseKind, kind, since: toColumn(since), now: toColumn(now) });
      const notices = late.map(({ id, account_id, due_at }) => ({
        accountId: account_id,
        occasion: id,
        said: { day: beijingDate(fromColumn(due_at)) },
      }));
      await inTransaction(deps.db, (trx) => writeNotices(trx, deps, kind, notices));
      if (late.length < batch) break;
    }
  }
}

interface Asked {
  caseKind: CaseKind;
  kind: LateKind;
  since: string;
  now: string;
}

/** Of those who wait for a review of a kind, whose promised day has just passed and who were not told. */
export async function listLate(db: Knex, { caseKind, kind, since, now }: Asked): Promise<LateCase[]> {
  return (
    db('cases')
      .join('verifications', 'verifications.id', 'cases.verification_id')
      .leftJoin('clearings', 'clearings.id', 'cases.clearing_id')
      .whereIn('cases.status', waitingStatuses)
      .where('cases.kind', caseKind)
      .where('cases.due_at', '<', now)
      .where('cases.due_at', '>=', since)
      // Who is to be cleared by somebody else's claim does not wait for it.
      .whereNull('clearings.holder_claim_id')
      .whereNotExists(
        db('notices')
          // With whose it is, which the index begins with: else it reads all messages that there are.
          .where({ 'notices.account_id': db.ref('verifications.account_id'), 'notices.kind': kind })
          .where({ 'notices.occasion': db.ref('cases.id') })
          .select('id'),
      )
      .limit(batch)
      .select('cases.id', 'cases.kind', 'cases.due_at', 'verifications.account_id')
  );
}
