import type { Words } from '../words';

/** Days in which the account that is to be cleared may object, where no setting says otherwise (R25). */
export const defaultObjectionDays = 7;
/** Where the host says that the account is closed: hardly anybody is left who could object. */
export const closedAccountObjectionDays = 1;

/** Until when, at the least, an account may object that is told at this moment. */
export function objectionEnd(announcedAt: Date, { days, closed }: { days: number; closed: boolean }): Date {
  const waits = closed ? Math.min(days, closedAccountObjectionDays) : days;
  return new Date(announcedAt.getTime() + waits * 86_400_000);
}

/**
 * How an announced clearing stands for the account that is to be cleared. `open`: it may object, also past its time where
 * something holds the clearing up; `passed`: nobody did, and the clearing is reviewed; `objected`: a senior looks at it;
 * `overruled`: the senior let the clearing go on; `ended`: nothing comes of it; `cleared`: the real name has ended.
 */
export const objectionStatuses = ['open', 'passed', 'objected', 'overruled', 'ended', 'cleared'] as const;
export type ObjectionStatus = (typeof objectionStatuses)[number];

/** For so many days after its end the account that it was about is told how it ended, wherever it comes in. */
export const endToldDays = 30;

export function isEndStillTold(endedAt: Date, now: Date): boolean {
  return now.getTime() < endedAt.getTime() + endToldDays * 86_400_000;
}

/** What the account that is to be cleared is told wherever it comes in, as long as it may object. */
export const objectionPromptWords: Words = {
  'zh-CN': '有人用身份证证明是持有人，申请清除本账户的实名。如果您不同意，请在{when}前提出异议',
  en: 'Somebody proved to be the holder of the ID card and asks to clear this account’s real name. If you disagree, object before {when}',
};

/** The same past that moment, while the clearing is held up. */
export const lateObjectionPromptWords: Words = {
  'zh-CN': '有人用身份证证明是持有人，申请清除本账户的实名。审核还没有开始，如果您不同意，请尽快提出异议',
  en: 'Somebody proved to be the holder of the ID card and asks to clear this account’s real name. The review has not begun: if you disagree, object soon',
};

/** Longest text with which an account objects. */
export const longestObjection = 500;
