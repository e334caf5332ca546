import type { Knex } from 'knex';
import { type ReportFinding, type ReportStatus, reportTransitions } from '../../domain/activity/report-states';

export interface ReportRow {
  id: string;
  account_id: string;
  activity_id: string;
  status: ReportStatus;
  reported_at: string;
  decided_at: string | null;
  decided_by: string | null;
  note_sealed: string | null;
}

/** @throws a duplicate-key error while another report of the account is open */
export async function insertReport(db: Knex, row: ReportRow): Promise<void> {
  await db('activity_reports').insert(row);
}

export async function findReport(db: Knex, id: string): Promise<ReportRow | undefined> {
  return db('activity_reports').where({ id }).first();
}

/** The report that freezes an account now. */
export async function findOpenReport(db: Knex, accountId: string): Promise<ReportRow | undefined> {
  return db('activity_reports').where({ frozen_account: accountId }).first();
}

/** The reports about these activities. */
export async function listReportsAbout(db: Knex, activityIds: string[]): Promise<ReportRow[]> {
  return db('activity_reports').whereIn('activity_id', activityIds).orderBy('id');
}

/** Those that wait, the longest first. */
export async function listOpenReports(db: Knex, most: number): Promise<ReportRow[]> {
  return db('activity_reports').where({ status: 'open' }).orderBy('id').limit(most);
}

/** False when somebody was faster. */
export async function settleReport(
  db: Knex,
  { id, status }: ReportRow,
  finding: ReportFinding,
  change: { decided_at: string; decided_by: string; note_sealed: string | null },
): Promise<boolean> {
  const next = reportTransitions[status][finding];
  if (next === undefined) return false;
  return (
    (await db('activity_reports')
      .where({ id, status })
      .update({ ...change, status: next })) === 1
  );
}
