import { addDays, beijingDate, type CivilDate } from '../calendar/civil-date';
import type { Words } from '../words';
import { allMetAt, type JudgedPrecondition } from './preconditions';

const hourMs = 60 * 60 * 1000;

/** Until then nobody else looks, and where the host says nothing it is left in peace. */
export function lookAfterSilence(now: Date): Date {
  return new Date(now.getTime() + hourMs);
}

/** When to look next whether a real name can be cleared: once time has healed everything, and daily while that has no date. */
export function nextLook(judged: readonly JudgedPrecondition[], now: Date): Date {
  if (judged.some(({ state }) => state === 'unknown')) return lookAfterSilence(now);
  const readyAt = allMetAt(judged);
  return readyAt && readyAt > now ? readyAt : new Date(now.getTime() + 24 * hourMs);
}

/** For so many days the account says at a glance that it can be done; things may change meanwhile, and the activity keeps it. */
const promptDays = 7;

/** Whether what was told at `toldAt` is still said, by the Beijing calendar. */
export function isStillPrompted(toldAt: Date, today: CivilDate): boolean {
  return today < addDays(beijingDate(toldAt), promptDays);
}

/** With its day, for things may have changed since: the board tells. */
export const clearingPossibleWords: Words = {
  'zh-CN': '{day}，您等待的条件已全部满足。没有新的变化，就可以申请清除实名信息',
  en: 'On {day} everything that you waited for was in place. Unless something has changed, you can ask to clear the real name',
};
