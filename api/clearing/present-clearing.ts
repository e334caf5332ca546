import { type HolidayCalendar, promisedDate } from '../../domain/calendar/working-days';
import type { Clearing, ClearingStep } from '../../domain/contract/clearing-request';
import { rejectionReason } from '../../domain/review/rejection-reasons';
import type { Language } from '../../domain/words';
import type { FieldCipher } from '../crypto/field-cipher';
import { fromColumn, isoFromColumn } from '../database/time';
import { showClearingComment } from './clearing-comment-seal';
import { type ClearingRow, clearingReasonsOf } from './clearing-store';

export interface PresentingClearing {
  cipher: FieldCipher;
  calendar: HolidayCalendar;
  now: Date;
  language: Language;
}

/** A request as its owner sees it: with the date that holds now and, when refused, why and what to do. */
export function presentClearing(row: ClearingRow, by: PresentingClearing): Clearing {
  const decided = row.decided_at === null ? by.now : fromColumn(row.decided_at);
  const promise = promisedDate(fromColumn(row.due_at), decided, by.calendar);
  const comment = showClearingComment(by, row);
  return {
    id: row.id,
    status: row.status,
    submittedAt: isoFromColumn(row.submitted_at),
    dueAt: promise.dueAt.toISOString(),
    timesMissed: promise.timesMissed,
    countedBy: promise.countedBy,
    decidedAt: row.decided_at && isoFromColumn(row.decided_at),
    steps: steps(row),
    comment,
    ...(row.status === 'rejected' && { rejection: { reasons: reasonsFor(row, by.language), comment } }),
  };
}

function steps(row: ClearingRow): ClearingStep[] {
  const submitted: ClearingStep = { code: 'submitted', state: 'done', at: isoFromColumn(row.submitted_at) };
  if (row.decided_at === null) {
    const first = row.status === 'pending';
    return [
      submitted,
      { code: 'first_review', state: first ? 'current' : 'done' },
      { code: 'second_review', state: first ? 'waiting' : 'current' },
      { code: 'result', state: 'waiting' },
    ];
  }
  const at = isoFromColumn(row.decided_at);
  if (row.status === 'withdrawn') return [submitted, { code: 'withdrawn', state: 'done', at }];
  const second: ClearingStep[] = row.status === 'cleared' ? [{ code: 'second_review', state: 'done' }] : [];
  return [submitted, { code: 'first_review', state: 'done' }, ...second, { code: 'result', state: 'done', at }];
}

function reasonsFor(row: ClearingRow, language: Language): NonNullable<Clearing['rejection']>['reasons'] {
  return clearingReasonsOf(row).map(({ code, field }) => ({
    code,
    field,
    message: rejectionReason(code).message[language],
  }));
}
