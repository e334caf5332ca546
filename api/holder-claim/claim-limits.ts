import { beijingMinute } from '../../domain/calendar/civil-date';
import type { Deps } from '../deps';
import type { LimitName } from '../http/rate-limits';
import { Refusal } from '../http/refusal';

/**
 * Nobody shall search for people by claiming to be them: claims are counted by account, and by the identity that they are about,
 * whoever claims it and whether or not it is bound.
 */
const keysOf = (accountId: string, fingerprint: string): readonly [LimitName, string][] => [
  ['holder-claim-day', accountId],
  ['holder-claim-month', accountId],
  ['holder-claim-identity', fingerprint],
];

/** Refuses with `holder_claim_limit`, which says when to try again. */
export async function assertWithinLimits(deps: Deps, accountId: string, fingerprint: string): Promise<void> {
  for (const [name, key] of keysOf(accountId, fingerprint)) {
    await deps.limits.check(name, key).catch((error: unknown) => {
      throw sayWhen(deps, error);
    });
  }
}

/** Counts one that was kept. That it was one too many, for others came at once, is for the next to learn. */
export async function countAgainstLimits(deps: Deps, accountId: string, fingerprint: string): Promise<void> {
  for (const [name, key] of keysOf(accountId, fingerprint)) {
    await deps.limits.take(name, key).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
    });
  }
}

/** Days rather than a number of seconds. */
function sayWhen({ sessionClock }: Deps, error: unknown): unknown {
  if (!(error instanceof Refusal)) return error;
  const { values = {}, headers } = error.details;
  const when = new Date(sessionClock.now().getTime() + Number(values.seconds) * 1000);
  return new Refusal('holder_claim_limit', { values: { when: beijingMinute(when) }, headers });
}
