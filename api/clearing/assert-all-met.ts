import { allMet, type JudgedPrecondition } from '../../domain/clearing/preconditions';
import { Refusal } from '../http/refusal';

/** Refuses with `preconditions_unmet`, which lists those that are unmet or not known, unless every one is met. */
export function assertAllMet(judged: readonly JudgedPrecondition[]): void {
  if (allMet(judged)) return;
  throw new Refusal('preconditions_unmet', { preconditions: judged.filter(({ state }) => state !== 'met') });
}
