import { claimNextCase } from '../../api/review/claim-case';
import type { Queue } from './queues';

export const claimers = 32;

export interface Round {
  ids: string[];
  /** Of each claim. */
  ms: number[];
  seconds: number;
}

/** Thirty-two claimers at once, each taking its share of cases one after another, through the product's own action. */
export async function claimRound({ api: { deps } }: Queue, claims: number): Promise<Round> {
  const staff = await deps.db('staff').whereIn('role', ['agent', 'senior']).select('id', 'username', 'role');
  const ids: string[] = [];
  const ms: number[] = [];
  const started = performance.now();
  await Promise.all(
    Array.from({ length: claimers }, async (_, i) => {
      const member = { ...staff[i % staff.length], sessionId: '' };
      for (let left = Math.ceil(claims / claimers); left > 0; left -= 1) {
        const before = performance.now();
        const id = await claimNextCase(deps, member, undefined);
        ms.push(performance.now() - before);
        if (id === undefined) throw new Error('The queue is empty: it was filled with too few cases');
        ids.push(id);
      }
    }),
  );
  return { ids, ms, seconds: (performance.now() - started) / 1000 };
}

/** Several rounds as one. */
export function together(rounds: readonly Round[]): Round {
  return {
    ids: rounds.flatMap(({ ids }) => ids),
    ms: rounds.flatMap(({ ms }) => ms),
    seconds: rounds.reduce((sum, { seconds }) => sum + seconds, 0),
  };
}
