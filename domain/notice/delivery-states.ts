/**
 * A message on its way. `held` is in the hands of one process, and waits again if that is killed. `sending` is too, at a channel where
 * trying again might send it twice: if the process is killed then, it is `unsure`. `dead` is what no try could send. The last two wait
 * for an administrator.
 */
export const deliveryStatuses = ['waiting', 'held', 'sending', 'sent', 'dropped', 'dead', 'unsure'] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

/** Why nothing was sent. */
export const dropReasons = ['outdated', 'no_way'] as const;
export type DropReason = (typeof dropReasons)[number];

const minuteMs = 60_000;
/** How long until the next try, by how many there were. What still fails after the last is `dead`: some four days. */
const pausesMs = [1, 5, 15, 60, 180, 360, 720, 1_440, 1_440, 1_440].map((minutes) => minutes * minuteMs);

/** When a message that could not be sent is tried again, not before what the channel asked for; `undefined` when it is given up. */
export function nextTry(tries: number, now: Date, waitMs = 0): Date | undefined {
  const pause = pausesMs[tries - 1];
  return pause === undefined ? undefined : new Date(now.getTime() + Math.max(pause, waitMs));
}

/** What waits for an administrator: given up, or perhaps sent. */
export const undeliveredStatuses = ['dead', 'unsure'] as const satisfies readonly DeliveryStatus[];
export type UndeliveredStatus = (typeof undeliveredStatuses)[number];
