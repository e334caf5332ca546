import { beijingDate, type CivilDate, startOfBeijingDay } from '../calendar/civil-date';
import { addWorkingDays, type HolidayCalendar } from '../calendar/working-days';
import type { Words } from '../words';

/** Why a case may wait for something instead of being decided now. Adding a reason is one line here; the desk follows. */
export const parkReasons = {
  awaiting_authority: { 'zh-CN': '等待权威库答复', en: 'Waiting for the authority' },
  awaiting_person: { 'zh-CN': '已联系申请人，等待回复', en: 'The person was asked; waiting for an answer' },
  awaiting_senior: { 'zh-CN': '等待高级客服意见', en: 'Waiting for a senior’s view' },
  suspected_misuse: { 'zh-CN': '疑似冒用，核查中', en: 'Suspected misuse, being looked into' },
  other: { 'zh-CN': '其他（请写明）', en: 'Something else (say what)' },
} as const satisfies Record<string, Words>;

export type ParkReason = keyof typeof parkReasons;
export const parkReasonCodes = Object.keys(parkReasons) as [ParkReason, ...ParkReason[]];

/** Longest a case may be parked, in working days: no longer than a person is told that everything takes. */
const mostWorkingDays = 3;

/** The days on which a case parked now may come back, the soonest first: the working days ahead. */
export function parkDays(now: Date, calendar: HolidayCalendar): CivilDate[] {
  return Array.from({ length: mostWorkingDays }, (_, i) => addWorkingDays(beijingDate(now), i + 1, calendar).date);
}

/** When a case parked until a day comes back: as that day begins in Beijing. */
export function parkEnd(day: CivilDate): Date {
  return startOfBeijingDay(day);
}
