import type { Knex } from 'knex';
import type { ReportForStaff, ReportList } from '../../domain/contract/activity';
import type { Language } from '../../domain/words';
import { findRequestFrom } from '../clearing/pending-request-store';
import type { Deps } from '../deps';
import { assertThat } from '../http/refusal';
import { findActivity, listActivities } from './activity-store';
import { type KnownReport, presentReportForStaff } from './present-activity';
import { findReport, listOpenReports, type ReportRow } from './report-store';

const mostReports = 20;
const mostLately = 20;

type Reading = Pick<Deps, 'db' | 'cipher'>;

/** The reports that have waited longest. */
export async function readReports({ db, cipher }: Reading, language: Language): Promise<ReportList> {
  const reports: ReportForStaff[] = [];
  for (const row of await listOpenReports(db, mostReports))
    reports.push(presentReportForStaff(await gather(db, row), { cipher, language }));
  return { reports };
}

export async function readReport({ db, cipher }: Reading, id: string, language: Language): Promise<ReportForStaff> {
  const row = await findReport(db, id);
  assertThat(row, 'not_found');
  return presentReportForStaff(await gather(db, row), { cipher, language });
}

async function gather(db: Knex, report: ReportRow): Promise<KnownReport> {
  const reported = await findActivity(db, report.activity_id);
  assertThat(reported, 'not_found');
  const lately = await listActivities(db, report.account_id, undefined, mostLately);
  const pending = (await findRequestFrom(db, report.account_id)) ?? null;
  return { report, reported, lately, pending };
}
