import { type CaseAction, type CaseStatus, caseStatuses, caseTransitions } from '../../../domain/review/case-states';

const actions = ['claim', 'release', 'lapse', 'decide', 'settle', 'close'] as const satisfies readonly CaseAction[];

/** Status, action, where it leads; `-` is impossible. */
const table: Record<CaseStatus, Record<CaseAction, CaseStatus | '-'>> = {
  open: { claim: 'claimed', release: '-', lapse: '-', decide: '-', settle: 'closed', close: 'closed' },
  claimed: { claim: '-', release: 'open', lapse: 'open', decide: 'closed', settle: '-', close: 'closed' },
  closed: { claim: '-', release: '-', lapse: '-', decide: '-', settle: '-', close: '-' },
};

describe('R10 the states of a case', () => {
  test.each(caseStatuses.flatMap((status) => actions.map((action) => [status, action] as const)))(
    'R10 %s, %s',
    (status, action) => {
      expect(caseTransitions[status][action] ?? '-').toBe(table[status][action]);
    },
  );

  test('R10 only the agent who holds a case can decide it, and nobody can claim one that is held', () => {
    expect(caseStatuses.filter((status) => caseTransitions[status].decide)).toEqual(['claimed']);
    expect(caseStatuses.filter((status) => caseTransitions[status].claim)).toEqual(['open']);
  });

  test('R12 without a person only a case that nobody holds is decided', () => {
    expect(caseStatuses.filter((status) => caseTransitions[status].settle)).toEqual(['open']);
  });

  test('R10 nothing leaves a closed case, and whatever is not closed can be', () => {
    expect(caseTransitions.closed).toEqual({});
    expect(caseStatuses.filter((status) => caseTransitions[status].close)).toEqual(['open', 'claimed']);
  });
});
