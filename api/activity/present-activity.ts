import { activityKindWords, activityWordsForStaff } from '../../domain/activity/activity-kinds';
import { deviceWords } from '../../domain/activity/device';
import type { Place } from '../../domain/activity/place';
import { reportStatusWords } from '../../domain/activity/report-states';
import type { Activity, ActivityPage, ActivityReport, ReportForStaff } from '../../domain/contract/activity';
import type { HostAnswer } from '../../domain/host/host-facts';
import { maskName } from '../../domain/identity/mask';
import type { Language } from '../../domain/words';
import { presentAccountName } from '../account/present-account-name';
import type { FieldCipher } from '../crypto/field-cipher';
import { isoFromColumn } from '../database/time';
import type { RealNameRow } from '../real-name/real-name-store';
import { openIdentityOrBlank } from '../verification/identity-seal';
import type { ActivityRow } from './activity-store';
import { openPlace } from './place-seal';
import type { ReportRow } from './report-store';

interface Presenting {
  cipher: FieldCipher;
  language: Language;
}

export interface KnownPage {
  rows: ActivityRow[];
  reports: ReportRow[];
  open: ReportRow | undefined;
  pageSize: number;
}

/** One page of what happened to an account, for whoever holds it. */
export function presentActivities({ rows, reports, open, pageSize }: KnownPage, by: Presenting): ActivityPage {
  const reportOf = new Map(reports.map((report) => [report.activity_id, report]));
  return {
    activities: rows.map((row) => {
      const report = reportOf.get(row.id);
      return { ...presentActivity(row, by), report: report ? presentReport(report, by.language) : null };
    }),
    frozenSince: open ? isoFromColumn(open.reported_at) : null,
    next: rows.length === pageSize ? (rows.at(-1)?.id ?? null) : null,
  };
}

export function presentReport(row: ReportRow, language: Language): ActivityReport {
  return {
    id: row.id,
    activityId: row.activity_id,
    status: row.status,
    words: reportStatusWords[row.status][language],
    reportedAt: isoFromColumn(row.reported_at),
    decidedAt: row.decided_at && isoFromColumn(row.decided_at),
  };
}

export interface KnownReport {
  report: ReportRow;
  reported: ActivityRow;
  lately: ActivityRow[];
  pending: ReportForStaff['pending'];
  account: { host_id: string; nickname: string };
  realName: RealNameRow | undefined;
  host: HostAnswer;
}

/** A report with what a senior needs to ask the person and to judge it; nothing of the person is whole. */
export function presentReportForStaff(known: KnownReport, by: Presenting): ReportForStaff {
  const { report, reported, lately, pending, account, realName, host } = known;
  return {
    ...presentReport(report, by.language),
    accountId: report.account_id,
    person: {
      hostId: account.host_id,
      ...presentAccountName(account.nickname, host),
      maskedName: realName ? maskName(openIdentityOrBlank(by.cipher, 'real_names', realName).name) : null,
    },
    reported: presentActivityForStaff(reported, by),
    lately: lately.map((row) => presentActivityForStaff(row, by)),
    pending,
  };
}

function presentActivityForStaff(row: ActivityRow, by: Presenting): Activity {
  return { ...presentActivity(row, by), title: activityWordsForStaff(row.kind)[by.language] };
}

function presentActivity(row: ActivityRow, { cipher, language }: Presenting): Activity {
  const place = openPlace(cipher, row);
  return {
    id: row.id,
    at: isoFromColumn(row.at),
    kind: row.kind,
    title: activityKindWords[row.kind][language],
    by: row.done_by,
    place: place && presentPlace(place, language),
  };
}

function presentPlace({ device, network, region }: Place, language: Language): NonNullable<Activity['place']> {
  return { device: deviceWords(device)[language], network, region };
}
