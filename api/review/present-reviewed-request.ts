import { type HolidayCalendar, promisedDate } from '../../domain/calendar/working-days';
import type { Rejection, ReviewedRequest } from '../../domain/contract/reviewed-request';
import { type RejectionReasonCode, rejectionReason } from '../../domain/review/rejection-reasons';
import type { Language } from '../../domain/words';
import type { FieldCipher } from '../crypto/field-cipher';
import { fromColumn, isoFromColumn } from '../database/time';

export interface PresentingRequest {
  cipher: FieldCipher;
  calendar: HolidayCalendar;
  now: Date;
  language: Language;
}

interface Row {
  id: string;
  status: string;
  submitted_at: string;
  due_at: string;
  decided_at: string | null;
}

interface Told<Field extends string> {
  reasons: { code: RejectionReasonCode; field: Field }[];
  comment: string | null;
}

/** What everything that people decide tells its owner: the date that holds now and, when refused, why and what to do. */
export function presentReviewedRequest<Field extends string>(
  row: Row,
  { reasons, comment }: Told<Field>,
  { calendar, now, language }: PresentingRequest,
): Omit<ReviewedRequest<never, Field>, 'steps'> {
  const decided = row.decided_at === null ? now : fromColumn(row.decided_at);
  const promise = promisedDate(fromColumn(row.due_at), decided, calendar);
  const rejection: Rejection<Field> = {
    reasons: reasons.map(({ code, field }) => ({ code, field, message: rejectionReason(code).message[language] })),
    comment,
  };
  return {
    id: row.id,
    submittedAt: isoFromColumn(row.submitted_at),
    dueAt: promise.dueAt.toISOString(),
    timesMissed: promise.timesMissed,
    countedBy: promise.countedBy,
    decidedAt: row.decided_at && isoFromColumn(row.decided_at),
    comment,
    ...(row.status === 'rejected' && { rejection }),
  };
}
