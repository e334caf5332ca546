import type { AuthorityAnswer } from '../../domain/review/authority';

export interface Person {
  name: string;
  idNumber: string;
}

/** Who answers whether a name and a number belong together (权威库). */
export interface Authority {
  /** Kept beside each answer, so that it stays known who gave it. */
  readonly name: string;
  /**
   * Asks once, a second try within the budget included. Never throws and never hangs: whatever goes wrong is
   * `unavailable`, logged without name and number, and a person decides.
   */
  ask(person: Person): Promise<AuthorityAnswer>;
}

/** Milliseconds that one question may take (R12); past them a person decides. */
export const authorityBudgetMs = 3_000;
