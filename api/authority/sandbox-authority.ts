import { setTimeout as pause } from 'node:timers/promises';
import type { AuthorityAnswer } from '../../domain/review/authority';
import { type Authority, authorityBudgetMs } from './authority';

const answers: ReadonlyMap<string, AuthorityAnswer> = new Map([
  ['李不符', 'mismatch'],
  ['王无录', 'no_record'],
  ['赵超时', 'unavailable'],
]);

/** Answers by name, so that every way of a submission can be tried; anyone else is who they say. */
export function createSandboxAuthority({ budgetMs = authorityBudgetMs } = {}): Authority {
  return {
    name: 'sandbox',
    async ask({ name }) {
      const answer = answers.get(name) ?? 'match';
      // The whole budget, as with a real one that does not answer.
      if (answer === 'unavailable') await pause(budgetMs);
      return answer;
    },
  };
}
