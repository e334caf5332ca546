import { type HolidayCalendar, promisedDate } from '../../domain/calendar/working-days';
import type { Me } from '../../domain/contract/account';
import type { ReportRow } from '../activity/report-store';
import type { ClearingRow } from '../clearing/clearing-store';
import type { FieldCipher } from '../crypto/field-cipher';
import { fromColumn, isoFromColumn } from '../database/time';
import { presentRealName } from '../real-name/present-real-name';
import type { RealNameRow } from '../real-name/real-name-store';
import type { VerificationRow } from '../verification/verification-store';

interface Known {
  account: Me['account'];
  realName: RealNameRow | undefined;
  newest: VerificationRow | undefined;
  clearing: ClearingRow | undefined;
  /** That freezes it. */
  report: ReportRow | undefined;
}

interface PresentingMe {
  cipher: FieldCipher;
  calendar: HolidayCalendar;
  now: Date;
}

/** The account at a glance. Prompts come with expiring documents (R17). */
export function presentMe(known: Known, { cipher, calendar, now }: PresentingMe): Me {
  const { account, realName, newest, clearing, report } = known;
  const requestOf = <Status>(row: (Dates & { id: string; status: Status }) | undefined) =>
    row ? { id: row.id, status: row.status, dueAt: promised(row, calendar, now) } : null;
  return {
    account,
    realName: presentRealName(realName, cipher),
    verification: requestOf(newest),
    clearing: requestOf(clearing),
    frozenSince: report ? isoFromColumn(report.reported_at) : null,
    prompts: [],
  };
}

type Dates = Pick<VerificationRow, 'due_at' | 'decided_at'>;

function promised(row: Dates, calendar: HolidayCalendar, now: Date): string {
  const until = row.decided_at === null ? now : fromColumn(row.decided_at);
  return promisedDate(fromColumn(row.due_at), until, calendar).dueAt.toISOString();
}
