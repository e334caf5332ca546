import type { Knex } from 'knex';
import { v7 as uuidv7 } from 'uuid';
import type { Place } from '../../domain/activity/place';
import type { ActivityReport } from '../../domain/contract/activity';
import type { Language } from '../../domain/words';
import { lockAccount } from '../account/account-store';
import { record } from '../audit/record';
import { toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { objectByReport } from '../holder-claim/raise-objection';
import { assertThat } from '../http/refusal';
import { findActivity } from './activity-store';
import { noteActivity } from './note-activity';
import { presentReport } from './present-activity';
import { findOpenReport, insertReport, type ReportRow } from './report-store';

interface Reporting {
  accountId: string;
  activityId: string;
  from: Place;
  language: Language;
}

/**
 * "Not me" (R29): the report waits for a senior, and from this moment on the account is frozen. A frozen account needs no
 * second report: asked again, it answers with the one that waits. Refuses with `not_found`.
 */
export async function reportActivity(deps: Deps, { language, ...reporting }: Reporting): Promise<ActivityReport> {
  const row = await inTransaction(deps.db, async (trx) => {
    await lockAccount(trx, reporting.accountId);
    const activity = await findActivity(trx, reporting.activityId);
    assertThat(activity?.account_id === reporting.accountId, 'not_found');
    // Whoever says "not me" of a clearing that was announced objects to it.
    if (activity.kind === 'clearing_announced') await objectByReport(trx, deps, reporting.accountId, reporting.from);
    return (await findOpenReport(trx, reporting.accountId)) ?? freeze(trx, deps, reporting);
  });
  return presentReport(row, language);
}

async function freeze(
  trx: Knex.Transaction,
  deps: Deps,
  { accountId, activityId, from }: Omit<Reporting, 'language'>,
): Promise<ReportRow> {
  const row: ReportRow = {
    id: uuidv7(),
    account_id: accountId,
    activity_id: activityId,
    status: 'open',
    reported_at: toColumn(deps.clock.now()),
    decided_at: null,
    decided_by: null,
    note_sealed: null,
  };
  await insertReport(trx, row);
  await noteActivity(trx, deps, { accountId, kind: 'frozen', by: 'person', from });
  await record(trx, deps, {
    actor: { kind: 'person', id: accountId },
    action: 'activity.report',
    subject: { kind: 'report', id: row.id },
  });
  return row;
}
