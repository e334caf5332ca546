import type { CivilDate } from '../../domain/calendar/civil-date';
import type { Instant } from '../../domain/contract/instant';
import type { Language } from '../../domain/words';

/** Deadlines are counted in Beijing days, so the desk shows Beijing time wherever it is opened. */
const timeZone = 'Asia/Shanghai';

/** `2026-11-21 20:42`, the same in every language: it is compared, not read aloud. */
export function formatInstant(instant: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return parts.format(new Date(instant));
}

/** Its Beijing day in the same way: `2026-11-21`. */
export function formatDate(instant: Instant): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(instant));
}

/** With seconds, for the log. */
export function formatInstantExactly(instant: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return parts.format(new Date(instant));
}

/** `11月20日周五`, `Fri, Nov 20`: a day that is chosen or waited for. */
export function formatDay(day: CivilDate, language: Language): string {
  return formatDayOf(`${day}T12:00:00+08:00`, language);
}

/** The Beijing day of an instant, in the same way. */
export function formatDayOf(instant: Instant, language: Language): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone, month: 'short', day: 'numeric', weekday: 'short' });
  return parts.format(new Date(instant));
}

/** `3 天`, `5 小时`, `12 分钟`: the largest unit that says enough, rounded down. */
export function formatDuration(ms: number, language: Language): string {
  const minutes = Math.floor(ms / 60_000);
  const [count, unit] =
    minutes >= 48 * 60
      ? [Math.floor(minutes / (24 * 60)), 'day']
      : minutes >= 60
        ? [Math.floor(minutes / 60), 'hour']
        : [Math.max(1, minutes), 'minute'];
  const parts = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).formatToParts(count);
  return parts.flatMap(({ type, value }) => (type === 'literal' ? [] : [value])).join(' ');
}

/** `14:59`, for a countdown. */
export function formatCountdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
