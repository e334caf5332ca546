import type { HolidayCalendar } from '../../domain/calendar/working-days';
import type { Case, CaseSummary } from '../../domain/contract/case';
import type { ParkingChoices } from '../../domain/contract/passage';
import { parkDays, parkReasonCodes, parkReasons } from '../../domain/review/park-reasons';
import type { Language } from '../../domain/words';
import { isoFromColumn } from '../database/time';
import type { NamedCaseRow } from './case-store';
import type { PresentingCase } from './present-case';
import { showRemark } from './remark-seal';

export function presentHolder(row: NamedCaseRow, { staffId }: PresentingCase): CaseSummary['holder'] {
  if (row.holder_name === null || row.lease_until === null) return null;
  return {
    username: row.holder_name,
    you: row.holder_id === staffId,
    leaseUntil: isoFromColumn(row.lease_until),
    handedOverBy: row.handed_to === row.holder_id ? row.passer_name : null,
  };
}

export function presentParking(row: NamedCaseRow, { language }: PresentingCase): CaseSummary['parked'] {
  if (row.parked_reason === null || row.parked_until === null) return null;
  return {
    reason: row.parked_reason,
    words: parkReasons[row.parked_reason][language],
    until: isoFromColumn(row.parked_until),
    by: row.passer_name ?? '',
  };
}

/** It stays with the case: whoever works on it next should know what the colleague knew. */
export function presentRemark(row: NamedCaseRow, by: PresentingCase): Case['remark'] {
  if (row.passer_name === null) return null;
  return {
    by: row.passer_name,
    reason: row.parked_reason && parkReasons[row.parked_reason][by.language],
    note: showRemark(by, row),
  };
}

export function presentParkingChoices(now: Date, calendar: HolidayCalendar, language: Language): ParkingChoices {
  return {
    reasons: parkReasonCodes.map((code) => ({ code, words: parkReasons[code][language] })),
    days: parkDays(now, calendar),
  };
}
