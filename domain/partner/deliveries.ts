import type { Words } from '../words';

/** `waiting` until the receiver has taken it, or it was tried for {@link triedForDays}; a replay makes either wait again. */
export const deliveryStatusWords = {
  waiting: { 'zh-CN': '等待送达', en: 'Waiting' },
  delivered: { 'zh-CN': '已送达', en: 'Delivered' },
  dead: { 'zh-CN': '未能送达', en: 'Given up' },
} as const satisfies Record<string, Words>;

export type DeliveryStatus = keyof typeof deliveryStatusWords;
export const deliveryStatuses = Object.keys(deliveryStatusWords) as DeliveryStatus[];

/** For so long a receiver that takes nothing is tried; then the next event goes on. */
export const triedForDays = 3;
/** For so long events can be fetched and replayed. */
export const eventsKeptDays = 30;
/** For so long requests are signed by the secret before as well, so that a receiver changes over without losing one. */
export const oldSecretHours = 24;

const dayMs = 86_400_000;
/** The pause after the first try, after the second, …; the last one repeats. */
const pauseMinutes = [1, 2, 5, 15, 60, 180, 360] as const;
const lastPause = pauseMinutes[pauseMinutes.length - 1] as number;
/** Up to so much of a pause is added by chance, so that receivers that failed together are not all tried together. */
const mostJitter = 0.2;

export interface FailedTry {
  /** This one counted. */
  tries: number;
  /** Since when it is wanted: since it happened, was replayed, or its endpoint was resumed. */
  waitingSince: Date;
  now: Date;
  /** From 0 up to 1. */
  chance: number;
}

/** What becomes of an event that was not taken, and when its receiver is tried next. */
export function afterFailure({ tries, waitingSince, now, chance }: FailedTry): { dead: boolean; nextTryAt: Date } {
  const dead = now.getTime() - waitingSince.getTime() >= triedForDays * dayMs;
  // Once one is given up the next is tried soon, but no faster than that: the receiver may be down altogether.
  const pause = dead ? pauseMinutes[0] : (pauseMinutes[tries - 1] ?? lastPause);
  return { dead, nextTryAt: new Date(now.getTime() + pause * 60_000 * (1 + chance * mostJitter)) };
}

export function oldSecretUntil(now: Date): Date {
  return new Date(now.getTime() + oldSecretHours * 3_600_000);
}

/** What is older is erased. */
export function eventsKeptSince(now: Date): Date {
  return new Date(now.getTime() - eventsKeptDays * dayMs);
}
