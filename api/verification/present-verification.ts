import { type HolidayCalendar, promisedDate } from '../../domain/calendar/working-days';
import type { Verification, VerificationStep } from '../../domain/contract/verification';
import { maskIdNumber, maskName } from '../../domain/identity/mask';
import { rejectionReasons } from '../../domain/review/rejection-reasons';
import type { Language } from '../../domain/words';
import type { FieldCipher } from '../crypto/field-cipher';
import { fromColumn, isoFromColumn } from '../database/time';
import { showComment } from './comment-seal';
import { openIdentity } from './identity-seal';
import { givenReasons, type VerificationRow } from './verification-store';

export interface PresentingVerification {
  cipher: FieldCipher;
  calendar: HolidayCalendar;
  now: Date;
  language: Language;
}

/** A verification as its owner sees it: masked, with the date that holds now and, when refused, why. */
export function presentVerification(row: VerificationRow, by: PresentingVerification): Verification {
  const { cipher, calendar, now } = by;
  const { name, idNumber } = openIdentity(cipher, 'verifications', row);
  const decided = row.decided_at === null ? now : fromColumn(row.decided_at);
  const promise = promisedDate(fromColumn(row.due_at), decided, calendar);
  return {
    id: row.id,
    kind: row.kind,
    status: row.status,
    submittedAt: isoFromColumn(row.submitted_at),
    dueAt: promise.dueAt.toISOString(),
    timesMissed: promise.timesMissed,
    countedBy: promise.countedBy,
    decidedAt: row.decided_at && isoFromColumn(row.decided_at),
    steps: steps(row),
    maskedName: maskName(name),
    maskedIdNumber: maskIdNumber(idNumber),
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    comment: showComment(by, row),
    ...(row.status === 'rejected' && { rejection: rejection(row, by) }),
  };
}

function steps(row: VerificationRow): VerificationStep[] {
  const submittedAt = isoFromColumn(row.submitted_at);
  if (row.decided_at === null) {
    return [
      { code: 'submitted', state: 'done', at: submittedAt },
      { code: 'in_review', state: 'current' },
      { code: 'result', state: 'waiting' },
    ];
  }
  const decidedAt = isoFromColumn(row.decided_at);
  if (row.status === 'withdrawn') {
    return [
      { code: 'submitted', state: 'done', at: submittedAt },
      { code: 'withdrawn', state: 'done', at: decidedAt },
    ];
  }
  return [
    { code: 'submitted', state: 'done', at: submittedAt },
    { code: 'in_review', state: 'done' },
    { code: 'result', state: 'done', at: decidedAt },
  ];
}

function rejection(row: VerificationRow, by: PresentingVerification): Verification['rejection'] {
  return {
    reasons: givenReasons(row).map(({ code, field }) => ({
      code,
      field,
      message: rejectionReasons[code].message[by.language],
    })),
    comment: showComment(by, row),
  };
}
