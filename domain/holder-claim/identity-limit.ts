/**
 * How many accounts may be refused, within how many days, as holders of one ID card before nobody may claim it for a while (R25): what was refused was
 * work for people, and somebody tries. What was withdrawn counts for nothing, or anybody could keep the holder from claiming.
 */
export const mostRefusedAccounts = 10;
export const refusedDays = 30;

const dayMs = 86_400_000;

/** Since when refusals count. */
export function refusalsCountSince(now: Date): Date {
  return new Date(now.getTime() - refusedDays * dayMs);
}

/** Until when a card may not be claimed, by when each account was refused that was refused lately; `undefined`: it may be. */
export function claimableAgain(refusedAt: readonly Date[]): Date | undefined {
  const newestFirst = refusedAt.map((at) => at.getTime()).sort((a, b) => b - a);
  const last = newestFirst[mostRefusedAccounts - 1];
  return last === undefined ? undefined : new Date(last + refusedDays * dayMs);
}
