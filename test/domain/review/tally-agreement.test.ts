import { agree } from '../../../domain/review/second-look';
import { type Drawn, tally, tallyByDecider, tallyByReason } from '../../../domain/review/tally-agreement';

const approve: Drawn['first'] = { decision: 'approve', reasons: [] };
const refuse = (...codes: ('photo_unclear' | 'data_mismatch' | 'special_case')[]): Drawn['first'] => ({
  decision: 'reject',
  reasons: codes.map((code) => ({ code })),
});
const drawn = (wishes: Partial<Drawn>): Drawn => ({
  username: 'agent',
  first: approve,
  second: null,
  outcome: null,
  settled: null,
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
  const all = [
    drawn({ second: approve, outcome: 'agreed' }),
    drawn({ second: refuse('photo_unclear'), outcome: 'disagreed', settled: 'upheld' }),
    drawn({ username: null, second: refuse('data_mismatch'), outcome: 'disagreed', settled: 'overturned' }),
    drawn({ username: 'other', outcome: 'void' }),
    drawn({ username: 'other' }),
  ];

  test('R13 what waits, or has lost its photos, is drawn and neither agreed nor disagreed', () => {
    expect(tally(all)).toEqual({ drawn: 5, agreed: 1, disagreed: 2, upheld: 1, overturned: 1 });
  });

  test('R13 is told per agent, and straight-through first', () => {
    expect(tallyByDecider(all)).toEqual([
      { username: null, drawn: 1, agreed: 0, disagreed: 1, upheld: 0, overturned: 1 },
      { username: 'agent', drawn: 2, agreed: 1, disagreed: 1, upheld: 1, overturned: 0 },
      { username: 'other', drawn: 2, agreed: 0, disagreed: 0, upheld: 0, overturned: 0 },
    ]);
  });

  test('R13 is told per reason: one that the second look did not give differs, though another was shared', () => {
    const refusal = drawn({
      first: refuse('photo_unclear', 'data_mismatch'),
      second: refuse('data_mismatch'),
      outcome: 'agreed',
    });
    expect(tallyByReason([refusal, drawn({ first: refuse('data_mismatch') })])).toEqual([
      { reason: 'data_mismatch', drawn: 2, agreed: 1, disagreed: 0, upheld: 0, overturned: 0 },
      { reason: 'photo_unclear', drawn: 1, agreed: 0, disagreed: 1, upheld: 0, overturned: 0 },
    ]);
    expect(tallyByReason(all)).toEqual([{ reason: null, drawn: 5, agreed: 1, disagreed: 2, upheld: 1, overturned: 1 }]);
    expect(tallyByReason([])).toEqual([]);
  });
});
