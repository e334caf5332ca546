import type { RejectionReasonCode } from './rejection-reasons';
import { isReason, type Opinion } from './second-look';

/** Decisions whose second look is over, of one kind, and what became of them (R13). */
export interface Looked {
  /** `null`: decided straight through. */
  username: string | null;
  first: Opinion;
  /** The second opinion, where there is one. */
  second: Opinion | null;
  /** Without a second opinion: `void`, the photos were gone; `unjudged`, nobody was left who might give one. */
  outcome: 'agreed' | 'disagreed' | 'void' | 'unjudged';
  /** Whether the first decision stands, once that is settled. Without a word on it: `void`, the photos were gone; `unjudged`, as above. */
  settled: 'upheld' | 'overturned' | 'void' | 'unjudged' | null;
  /** How many there are of them. */
  count: number;
}

/**
 * How often the second look agreed. What still waits for it is in no tally: by it one could tell how those cases were
 * decided, before one is given the second look at them.
 */
export interface Tally {
  agreed: number;
  disagreed: number;
  /** Of those disagreed: settled for the first decision. */
  upheld: number;
  /** Of those disagreed: settled against it. */
  overturned: number;
  /** Of those disagreed: the photos were gone, or nobody was left who might settle it. */
  unsettled: number;
  /** No second opinion: the photos were gone, or nobody was left who might give it. */
  unjudged: number;
}

type Counted = Pick<Looked, 'outcome' | 'settled' | 'count'>;

export function tally(all: readonly Counted[]): Tally {
  const count = (rule: (one: Counted) => boolean) => all.filter(rule).reduce((sum, one) => sum + one.count, 0);
  return {
    agreed: count(({ outcome }) => outcome === 'agreed'),
    disagreed: count(({ outcome }) => outcome === 'disagreed'),
    upheld: count(({ settled }) => settled === 'upheld'),
    overturned: count(({ settled }) => settled === 'overturned'),
    unsettled: count(({ settled }) => settled === 'void' || settled === 'unjudged'),
    unjudged: count(({ outcome }) => outcome === 'void' || outcome === 'unjudged'),
  };
}

/** How many second looks a tally is about. */
function totalOf({ agreed, disagreed, unjudged }: Tally): number {
  return agreed + disagreed + unjudged;
}

/** The share of second opinions that agreed; `null` where none was given. */
export function agreementShare({ agreed, disagreed }: Tally): number | null {
  return agreed + disagreed === 0 ? null : agreed / (agreed + disagreed);
}

/** By whom it was decided, the most looked at first; straight through leads. */
export function tallyByDecider(all: readonly Looked[]): (Tally & Pick<Looked, 'username'>)[] {
  const usernames = [...new Set(all.map(({ username }) => username))];
  return usernames
    .map((username) => ({ username, ...tally(all.filter((one) => one.username === username)) }))
    .sort((a, b) => Number(b.username === null) - Number(a.username === null) || totalOf(b) - totalOf(a));
}

/**
 * Of the refusals for each reason, and of the approvals (`null`): whether the second look said the same. A reason that it
 * did not give counts as disagreed, also where the two agreed on another one.
 */
export function tallyByReason(all: readonly Looked[]): (Tally & { reason: RejectionReasonCode | null })[] {
  const approvals = all.filter(({ first }) => first.decision === 'approve');
  const codes = new Set(all.flatMap(({ first }) => first.reasons.map(({ code }) => code)));
  const refusals = [...codes].map((reason) => {
    const given = all.filter(({ first }) => isReason(reason, first));
    return { reason, ...tally(given.map((one) => ({ ...one, outcome: outcomeFor(reason, one) }))) };
  });
  refusals.sort((a, b) => totalOf(b) - totalOf(a));
  return approvals.length > 0 ? [{ reason: null, ...tally(approvals) }, ...refusals] : refusals;
}

function outcomeFor(reason: RejectionReasonCode, { second, outcome }: Looked): Looked['outcome'] {
  if (second === null) return outcome;
  return isReason(reason, second) ? 'agreed' : 'disagreed';
}
