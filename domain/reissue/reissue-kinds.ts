import { addDays, addMonths, type CivilDate } from '../calendar/civil-date';
import type { Words } from '../words';

/** Resident Identity Card Law, articles 11 and 12: a card is issued within so many days, in remote places within these besides. */
export const issueDays = 60;
export const remoteDays = 30;
/** A temporary card is valid for so long. */
export const temporaryMonths = 3;

/** What somebody shows who has applied for a new ID card and does not have it yet (R19). */
export interface ReissueKindEntry {
  words: Words;
  /** Which paper it is, and where its date stands. */
  hint: Words;
  /** What its date is called. */
  date: Words;
  /** Whether it matters that the place is remote. */
  takesLongerFarAway: boolean;
  /** The last day on which it keeps open what an expired card would end. */
  until(issuedOn: CivilDate, remote: boolean): CivilDate;
}

const reissueKindCatalogue = {
  receipt: {
    words: { 'zh-CN': '领证回执', en: 'Receipt' },
    hint: {
      'zh-CN': '在派出所申请换证、补证时拿到的回执，上面有受理日期',
      en: 'What the police station gave you when you applied for the new card; it bears the day of the application',
    },
    date: { 'zh-CN': '受理日期', en: 'Day of the application' },
    takesLongerFarAway: true,
    until: (issuedOn, remote) => addDays(issuedOn, remote ? issueDays + remoteDays : issueDays),
  },
  'temporary-card': {
    words: { 'zh-CN': '临时身份证', en: 'Temporary ID card' },
    hint: { 'zh-CN': '有效期三个月，上面有签发日期', en: 'Valid for three months; it bears the day of its issue' },
    date: { 'zh-CN': '签发日期', en: 'Day of issue' },
    takesLongerFarAway: false,
    until: (issuedOn) => addMonths(issuedOn, temporaryMonths),
  },
} as const satisfies Record<string, ReissueKindEntry>;

export type ReissueKind = keyof typeof reissueKindCatalogue;
export const reissueKinds = Object.keys(reissueKindCatalogue) as [ReissueKind, ...ReissueKind[]];

export function reissueKind(kind: ReissueKind): ReissueKindEntry {
  return reissueKindCatalogue[kind];
}

/** A paper that shows that a card is being reissued. */
export interface ReissuePaper {
  kind: ReissueKind;
  issuedOn: CivilDate;
  /** Of a receipt: it is from a remote place, where the card may take longer. */
  remote: boolean;
}

/** The last day on which a paper keeps the grace period open. */
export function heldOpenUntil({ kind, issuedOn, remote }: ReissuePaper): CivilDate {
  return reissueKind(kind).until(issuedOn, remote);
}
