import { type CaseAction, type CaseStatus, caseStatuses, caseTransitions } from '../../../domain/review/case-states';

const actions = [
  'claim',
  'hand-over',
  'park',
  'agree',
  'decide',
  'settle',
  'close',
] as const satisfies readonly CaseAction[];

/** Where each action leads; what is not named is impossible. */
const table: Record<CaseStatus, Partial<Record<CaseAction, CaseStatus>>> = {
  open: { claim: 'claimed', settle: 'closed', close: 'closed' },
  'second-review': { claim: 'claimed', close: 'closed' },
  claimed: {
    'hand-over': 'claimed',
    park: 'parked',
    agree: 'second-review',
    decide: 'closed',
    close: 'closed',
  },
  parked: { claim: 'claimed', close: 'closed' },
  closed: {},
};

describe('R10 the states of a case', () => {
  test.each(caseStatuses.flatMap((status) => actions.map((action) => [status, action] as const)))(
    'R10 %s, %s',
    (status, action) => {
      expect(caseTransitions[status][action]).toBe(table[status][action]);
    },
  );

  test('R10 only the agent who holds a case can decide it, and nobody can claim one that is held', () => {
    expect(caseStatuses.filter((status) => caseTransitions[status].decide)).toEqual(['claimed']);
    expect(caseStatuses.filter((status) => caseTransitions[status].claim)).toEqual(['open', 'second-review', 'parked']);
  });

  test('R12 without a person only a case that nobody holds is decided', () => {
    expect(caseStatuses.filter((status) => caseTransitions[status].settle)).toEqual(['open']);
  });

  test('R10 nothing leaves a closed case, and whatever is not closed can be', () => {
    expect(caseTransitions.closed).toEqual({});
    expect(caseStatuses.filter((status) => caseTransitions[status].close)).toEqual([
      'open',
      'second-review',
      'claimed',
      'parked',
    ]);
  });
});
