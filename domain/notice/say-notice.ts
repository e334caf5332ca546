import type { CivilDate } from '../calendar/civil-date';
import { sayDate, sayMoment } from '../calendar/say-date';
import { fill, type Language } from '../words';
import { type NoticeKind, noticeRules } from './notice-kinds';

/** What a notice's words are filled with: days and moments, never who somebody is. */
export interface NoticeValues {
  day?: CivilDate;
  until?: CivilDate;
  /** ISO 8601. */
  moment?: string;
}

export interface SaidNotice {
  title: string;
  body: string;
}

/** A notice in the words of a language, as of a moment: a year is said only where it is not this year. */
export function sayNotice(kind: NoticeKind, values: NoticeValues, now: Date, language: Language): SaidNotice {
  const rule = noticeRules[kind];
  const { day, until, moment } = values;
  const said = {
    ...(day && { day: sayDate(day, now)[language] }),
    ...(until && { until: sayDate(until, now)[language] }),
    ...(moment && { moment: sayMoment(new Date(moment), now)[language] }),
  };
  return { title: fill(rule.title[language], said), body: fill(rule.body[language], said) };
}
