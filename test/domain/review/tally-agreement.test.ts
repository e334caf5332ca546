import { caseKinds } from '../../../domain/review/case-states';
import { agree, claimTurns, judgesOf } from '../../../domain/review/second-look';
import {
  agreementShare,
  type Looked,
  tally,
  tallyByDecider,
  tallyByReason,
} from '../../../domain/review/tally-agreement';

const approve: Looked['first'] = { decision: 'approve', reasons: [] };
const refuse = (...codes: ('photo_unclear' | 'data_mismatch' | 'special_case')[]): Looked['first'] => ({
  decision: 'reject',
  reasons: codes.map((code) => ({ code })),
});
const looked = (wishes: Partial<Looked>): Looked => ({
  username: 'agent',
  first: approve,
  second: approve,
  outcome: 'agreed',
  settled: null,
  count: 1,
  ...wishes,
});

describe('R13 two opinions agree', () => {
  test.each([
    ['where both approve', approve, approve, true],
    ['not where one approves', approve, refuse('photo_unclear'), false],
    ['where refusals share a reason', refuse('photo_unclear', 'data_mismatch'), refuse('data_mismatch'), true],
    ['not where refusals share none', refuse('photo_unclear'), refuse('data_mismatch'), false],
  ])('R13 %s', (_, one, other, expected) => {
    expect([agree(one, other), agree(other, one)]).toEqual([expected, expected]);
  });
});

describe('R13 the agreement', () => {
  const differing = { outcome: 'disagreed' } as const;
  const all = [
    looked({ count: 3 }),
    looked({ ...differing, second: refuse('photo_unclear'), settled: 'upheld' }),
    looked({ ...differing, second: refuse('photo_unclear'), settled: 'unjudged' }),
    looked({ ...differing, username: null, second: refuse('data_mismatch'), settled: 'overturned' }),
    looked({ username: 'other', second: null, outcome: 'void' }),
    looked({ username: 'other', second: null, outcome: 'unjudged' }),
  ];
  const none = { agreed: 0, disagreed: 0, upheld: 0, overturned: 0, unsettled: 0, unjudged: 0 };
  const sum = { agreed: 3, disagreed: 3, upheld: 1, overturned: 1, unsettled: 1, unjudged: 2 };

  test('R13 what had no second opinion is counted apart, and neither agreed nor disagreed', () => {
    expect(tally(all)).toEqual(sum);
    expect(agreementShare(tally(all))).toBe(0.5);
    expect(agreementShare(none)).toBeNull();
  });

  test.each(['void', 'unjudged'] as const)('R13 a disagreement that ends as %s is one, unsettled', (settled) => {
    const ended = looked({ ...differing, second: refuse('photo_unclear'), settled });
    expect(tally([ended])).toEqual({ ...none, disagreed: 1, unsettled: 1 });
  });

  test('R13 is told per agent, and straight-through first', () => {
    expect(tallyByDecider(all)).toEqual([
      { username: null, ...none, disagreed: 1, overturned: 1 },
      { username: 'agent', ...none, agreed: 3, disagreed: 2, upheld: 1, unsettled: 1 },
      { username: 'other', ...none, unjudged: 2 },
    ]);
  });

  test('R13 is told per reason: one that the second look did not give differs, though another was shared', () => {
    const refusal = looked({
      first: refuse('photo_unclear', 'data_mismatch'),
      second: refuse('data_mismatch'),
      count: 2,
    });
    const gone = looked({ first: refuse('data_mismatch'), second: null, outcome: 'void' });
    expect(tallyByReason([refusal, gone])).toEqual([
      { reason: 'data_mismatch', ...none, agreed: 2, unjudged: 1 },
      { reason: 'photo_unclear', ...none, disagreed: 2 },
    ]);
    expect(tallyByReason(all)).toEqual([{ reason: null, ...sum }]);
    expect(tallyByReason([])).toEqual([]);
  });
});

describe('R13 who judges again', () => {
  test('R13 a second look whoever decides cases, a disagreement whoever settles them', () => {
    expect(judgesOf('second-look')).toEqual(['agent', 'senior']);
    expect(judgesOf('disagreement')).toEqual(['senior']);
  });

  test('R13 every kind has its turn once, and second looks come last, until they are due', () => {
    expect(claimTurns.flatMap(({ kinds }) => kinds).toSorted()).toEqual([...caseKinds].sort());
    expect(claimTurns.at(-1)?.kinds).toEqual(['second-look']);
    expect(claimTurns[0]?.onceDue).toEqual(['second-look']);
  });
});
