import { beijingMinute } from '../../domain/calendar/civil-date';
import { claimableAgain, refusalsCountSince } from '../../domain/holder-claim/identity-limit';
import { fromColumn, toColumn } from '../database/time';
import type { Deps } from '../deps';
import { Refusal } from '../http/refusal';
import { listRefusedAccounts } from './holder-claim-store';

/** Of one account, each of which is work for people. */
const ofAccount = ['holder-claim-day', 'holder-claim-month'] as const;

interface Claimed {
  accountId: string;
  /** Of the ID card. */
  fingerprint: string;
}

/**
 * Nobody shall search for people by claiming to be them: claims are limited by account, and by the ID card that they are about, whether or
 * not it is bound. For the card only what people refused counts. Refuses with `holder_claim_limit`, which says when to try again.
 */
export async function assertWithinLimits(deps: Deps, { accountId, fingerprint }: Claimed): Promise<void> {
  for (const name of ofAccount) {
    await deps.limits.check(name, accountId).catch((error: unknown) => {
      throw sayWhen(deps, error);
    });
  }
  const now = deps.clock.now();
  const refused = await listRefusedAccounts(deps.db, fingerprint, toColumn(refusalsCountSince(now)));
  const again = claimableAgain(refused.map(({ refused_at }) => fromColumn(refused_at)));
  if (again) throw refusalUntil(again, Math.ceil((again.getTime() - now.getTime()) / 1000));
}

/** Counts one for its account. That it was one too many, for others came at once, is for the next to learn. */
export async function countAgainstLimits(deps: Deps, accountId: string): Promise<void> {
  for (const name of ofAccount) {
    await deps.limits.take(name, accountId).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
    });
  }
}

/** A day and time rather than a number of seconds. */
function sayWhen({ sessionClock }: Deps, error: unknown): unknown {
  if (!(error instanceof Refusal)) return error;
  const seconds = Number(error.details.values?.seconds);
  return refusalUntil(new Date(sessionClock.now().getTime() + seconds * 1000), seconds);
}

function refusalUntil(when: Date, seconds: number): Refusal {
  return new Refusal('holder_claim_limit', {
    values: { when: beijingMinute(when) },
    headers: { 'Retry-After': String(seconds) },
  });
}
