import pLimit, { type LimitFunction } from 'p-limit';

/** Proofs under way, by user name. */
const turns = new Map<string, LimitFunction>();

/**
 * One proof of a user name after another: a thousand guesses sent at once are counted like a thousand in a row, and
 * right passwords sent at once do not count at all. Each process has its own turns; what several of them let through
 * beyond the limit is one guess each.
 */
export async function inTurn<T>(username: string, prove: () => Promise<T>): Promise<T> {
  const turn = turns.get(username) ?? pLimit(1);
  turns.set(username, turn);
  try {
    return await turn(prove);
  } finally {
    if (turn.activeCount + turn.pendingCount === 0) turns.delete(username);
  }
}
