import type { ReportForStaff, ReportList } from '../../domain/contract/activity';
import type { Language } from '../../domain/words';
import { findAccount } from '../account/account-store';
import { findRequestFrom } from '../clearing/pending-request-store';
import type { Deps } from '../deps';
import { assertThat } from '../http/refusal';
import { findActiveRealName } from '../real-name/real-name-store';
import { findActivity, listActivities } from './activity-store';
import { type KnownReport, presentReportForStaff } from './present-activity';
import { findReport, listOpenReports, type ReportRow } from './report-store';

const mostReports = 20;
const mostLately = 20;

type Reading = Pick<Deps, 'db' | 'cipher' | 'host'>;

/** The reports that have waited longest. */
export async function readReports(deps: Reading, language: Language): Promise<ReportList> {
  const rows = await listOpenReports(deps.db, mostReports);
  // A host that does not answer is waited for once, not once for each.
  const known = await Promise.all(rows.map((row) => gather(deps, row)));
  return { reports: known.map((one) => presentReportForStaff(one, { cipher: deps.cipher, language })) };
}

export async function readReport(deps: Reading, id: string, language: Language): Promise<ReportForStaff> {
  const row = await findReport(deps.db, id);
  assertThat(row, 'not_found');
  return presentReportForStaff(await gather(deps, row), { cipher: deps.cipher, language });
}

async function gather({ db, host }: Reading, report: ReportRow): Promise<KnownReport> {
  const reported = await findActivity(db, report.activity_id);
  assertThat(reported, 'not_found');
  const lately = await listActivities(db, report.account_id, undefined, mostLately);
  const pending = (await findRequestFrom(db, report.account_id)) ?? null;
  const account = await findAccount(db, report.account_id);
  const realName = await findActiveRealName(db, report.account_id);
  return { report, reported, lately, pending, account, realName, host: await host.ask(account.host_id) };
}
