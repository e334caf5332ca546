import { type HolidayCalendar, promisedDate } from '../../domain/calendar/working-days';
import type { Me } from '../../domain/contract/account';
import type { FieldCipher } from '../crypto/field-cipher';
import { fromColumn } from '../database/time';
import { presentRealName } from '../real-name/present-real-name';
import type { RealNameRow } from '../real-name/real-name-store';
import type { VerificationRow } from '../verification/verification-store';

interface Known {
  account: Me['account'];
  realName: RealNameRow | undefined;
  newest: VerificationRow | undefined;
}

interface PresentingMe {
  cipher: FieldCipher;
  calendar: HolidayCalendar;
  now: Date;
}

/** The account at a glance. Prompts come with expiring documents (R17). */
export function presentMe({ account, realName, newest }: Known, { cipher, calendar, now }: PresentingMe): Me {
  return {
    account,
    realName: presentRealName(realName, cipher),
    verification: newest ? { id: newest.id, status: newest.status, dueAt: promised(newest, calendar, now) } : null,
    prompts: [],
  };
}

function promised(row: VerificationRow, calendar: HolidayCalendar, now: Date): string {
  const until = row.decided_at === null ? now : fromColumn(row.decided_at);
  return promisedDate(fromColumn(row.due_at), until, calendar).dueAt.toISOString();
}
