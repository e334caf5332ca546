import { type HolidayCalendar, promisedDate } from '../../domain/calendar/working-days';
import type { Me } from '../../domain/contract/account';
import type { Language } from '../../domain/words';
import type { FieldCipher } from '../crypto/field-cipher';
import { fromColumn, isoFromColumn } from '../database/time';
import type { HolderClaimRow } from '../holder-claim/holder-claim-store';
import { presentMyObjection } from '../holder-claim/present-objection';
import { presentRealName } from '../real-name/present-real-name';
import type { VerificationRow } from '../verification/verification-store';
import { type Prompting, presentPrompts } from './present-prompts';

interface Known extends Prompting {
  account: Me['account'];
  correction: VerificationRow | undefined;
  holderClaim: HolderClaimRow | undefined;
  unreadNotices: number;
}

interface PresentingMe {
  cipher: FieldCipher;
  calendar: HolidayCalendar;
  now: Date;
  language: Language;
}

/** The account at a glance. */
export function presentMe(known: Known, { cipher, calendar, now, language }: PresentingMe): Me {
  const { account, realName, standing, newest, correction, reissue, clearing, holderClaim, report } = known;
  const requestOf = <Status>(row: (Dates & { id: string; status: Status }) | undefined) =>
    row ? { id: row.id, status: row.status, dueAt: promised(row, calendar, now) } : null;
  return {
    account,
    realName: presentRealName(realName && standing && { row: realName, standing }, cipher),
    verification: requestOf(newest),
    correction: requestOf(correction),
    reissue: requestOf(reissue),
    clearing: requestOf(clearing),
    holderClaim: holderClaim ? { id: holderClaim.id, status: holderClaim.status } : null,
    objection: presentMyObjection(known.claim, realName, now),
    frozenSince: report ? isoFromColumn(report.reported_at) : null,
    prompts: presentPrompts(known, now, language),
    unreadNotices: known.unreadNotices,
  };
}

type Dates = Pick<VerificationRow, 'due_at' | 'decided_at'>;

function promised(row: Dates, calendar: HolidayCalendar, now: Date): string {
  const until = row.decided_at === null ? now : fromColumn(row.decided_at);
  return promisedDate(fromColumn(row.due_at), until, calendar).dueAt.toISOString();
}
