import type { Case } from '../../domain/contract/case';

/**
 * What the case is to whoever looks at it. `lapsed`: it was held in this view and the hold ran out, which is not the
 * same as never having held it, for work has begun.
 */
export type Standing = 'held' | 'lapsed' | 'open' | 'other' | 'closed';

export function standingOf(
  { status, holder }: Pick<Case, 'status' | 'holder'>,
  now: number,
  wasHeld: boolean,
): Standing {
  if (status === 'closed') return 'closed';
  const lasts = holder !== null && Date.parse(holder.leaseUntil) > now;
  if (holder?.you) return lasts ? 'held' : 'lapsed';
  if (wasHeld) return 'lapsed';
  return lasts ? 'other' : 'open';
}
