import type { Authority, Person } from '../../api/authority/authority';
import type { AuthorityAnswer } from '../../domain/review/authority';

/** Stands in for the authority where a test is about what is made of its answer: it says what the test says. */
export interface ToldAuthority extends Authority {
  /** Whom it was asked about, in turn. */
  asked: Person[];
  /** From now on every answer is this; a function may take its time. */
  says(answer: AuthorityAnswer | (() => Promise<AuthorityAnswer>)): void;
}

export function toldAuthority(): ToldAuthority {
  let told: () => Promise<AuthorityAnswer> = async () => 'match';
  const asked: Person[] = [];
  return {
    name: 'told',
    asked,
    says(answer) {
      told = typeof answer === 'function' ? answer : async () => answer;
    },
    ask(person) {
      asked.push(person);
      return told();
    },
  };
}
