import type { Words } from '../words';

/** Days in which the account that is to be cleared may object, where no setting says otherwise (R25). */
export const defaultObjectionDays = 7;
/** Where the host says that the account is closed: hardly anybody is left who could object. */
export const closedAccountObjectionDays = 1;

/** Until when an account may object that is told at this moment. */
export function objectionEnd(announcedAt: Date, { days, closed }: { days: number; closed: boolean }): Date {
  const waits = closed ? Math.min(days, closedAccountObjectionDays) : days;
  return new Date(announcedAt.getTime() + waits * 86_400_000);
}

/**
 * How an announced clearing stands for the account that is to be cleared. `open`: it may object; `passed`: the time is over
 * and the clearing is to be reviewed; `objected`: a senior looks at it; `overruled`: the senior let the clearing go on;
 * `ended`: nothing comes of it; `cleared`: the real name has ended.
 */
export const objectionStatuses = ['open', 'passed', 'objected', 'overruled', 'ended', 'cleared'] as const;
export type ObjectionStatus = (typeof objectionStatuses)[number];

/** What the account that is to be cleared is told wherever it comes in, as long as it may object. */
export const objectionPromptWords: Words = {
  'zh-CN': '有人用身份证证明是持有人，申请清除本账户的实名。如果您不同意，请在 {when} 前提出异议',
  en: 'Somebody proved to be the holder of the ID card and asks to clear this account’s real name. If you disagree, object by {when}',
};

/** Longest text with which an account objects. */
export const longestObjection = 500;
