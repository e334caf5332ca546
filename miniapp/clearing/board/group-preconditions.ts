import type { Precondition } from '../../../domain/contract/clearing';

/** `todo`: only the person can put it right; `waiting`: time does; `unknown`: the host did not answer. */
export type PreconditionKind = 'todo' | 'waiting' | 'unknown' | 'met';

export type GroupedPreconditions = Record<PreconditionKind, Precondition[]>;

export function kindOf({ state, metAt }: Precondition): PreconditionKind {
  if (state !== 'unmet') return state;
  return metAt === undefined ? 'todo' : 'waiting';
}

/** What is to be done stands apart from what needs only time; within each the order of the catalogue stays. */
export function groupPreconditions(preconditions: Precondition[]): GroupedPreconditions {
  const groups: GroupedPreconditions = { todo: [], waiting: [], unknown: [], met: [] };
  for (const precondition of preconditions) groups[kindOf(precondition)].push(precondition);
  return groups;
}

/** When time has healed all that it can; `null` where it has nothing to heal. */
export function healedAt(groups: GroupedPreconditions): string | null {
  const dates = groups.waiting.flatMap(({ metAt }) => metAt ?? []);
  return dates.sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1) ?? null;
}
