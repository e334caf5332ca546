import type { RejectionReasonCode } from './rejection-reasons';
import { isReason, type Opinion } from './second-look';

/** A decision that was drawn for a second look, and what became of it (R13). */
export interface Drawn {
  /** `null`: decided straight through. */
  username: string | null;
  first: Opinion;
  /** The second opinion, once there is one. */
  second: Opinion | null;
  outcome: 'agreed' | 'disagreed' | 'void' | null;
  /** Whether the first decision stands, once a senior has said so. */
  settled: 'upheld' | 'overturned' | null;
}

/** How often the second look agreed. What waits for it, or could not have it, is neither agreed nor disagreed. */
export interface Tally {
  drawn: number;
  agreed: number;
  disagreed: number;
  /** Of those disagreed: settled for the first decision. */
  upheld: number;
  /** Of those disagreed: settled against it. */
  overturned: number;
}

export function tally(all: readonly Pick<Drawn, 'outcome' | 'settled'>[]): Tally {
  const count = (rule: (one: Pick<Drawn, 'outcome' | 'settled'>) => boolean) => all.filter(rule).length;
  return {
    drawn: all.length,
    agreed: count(({ outcome }) => outcome === 'agreed'),
    disagreed: count(({ outcome }) => outcome === 'disagreed'),
    upheld: count(({ settled }) => settled === 'upheld'),
    overturned: count(({ settled }) => settled === 'overturned'),
  };
}

/** By whom it was decided, the most drawn first; straight through leads. */
export function tallyByDecider(all: readonly Drawn[]): (Tally & Pick<Drawn, 'username'>)[] {
  const usernames = [...new Set(all.map(({ username }) => username))];
  return usernames
    .map((username) => ({ username, ...tally(all.filter((one) => one.username === username)) }))
    .sort((a, b) => Number(b.username === null) - Number(a.username === null) || b.drawn - a.drawn);
}

/**
 * Of the refusals for each reason, and of the approvals (`null`): whether the second look said the same. A reason that it
 * did not give counts as disagreed, also where the two agreed on another one.
 */
export function tallyByReason(all: readonly Drawn[]): (Tally & { reason: RejectionReasonCode | null })[] {
  const approvals = all.filter(({ first }) => first.decision === 'approve');
  const codes = new Set(all.flatMap(({ first }) => first.reasons.map(({ code }) => code)));
  const refusals = [...codes].map((reason) => {
    const given = all.filter(({ first }) => isReason(reason, first));
    return { reason, ...tally(given.map((one) => ({ ...one, outcome: outcomeFor(reason, one) }))) };
  });
  refusals.sort((a, b) => b.drawn - a.drawn);
  return approvals.length > 0 ? [{ reason: null, ...tally(approvals) }, ...refusals] : refusals;
}

function outcomeFor(reason: RejectionReasonCode, { second, outcome }: Drawn): Drawn['outcome'] {
  if (second === null) return outcome;
  return isReason(reason, second) ? 'agreed' : 'disagreed';
}
