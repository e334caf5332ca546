import { type Hands, type WhyNotDecide, whyNotDecide } from '../../../domain/review/two-persons';
import { roles } from '../../../domain/staff/roles';

const table: {
  case: string;
  hands: Hands;
  name: string;
  agent: WhyNotDecide | undefined;
  senior: WhyNotDecide | undefined;
}[] = [
  {
    case: 'nobody has had a hand in it',
    hands: { opener: null, firstApprover: null },
    name: 'ann',
    agent: undefined,
    senior: undefined,
  },
  {
    case: 'they opened it for a caller',
    hands: { opener: 'ann', firstApprover: null },
    name: 'ann',
    agent: 'opened-by-you',
    senior: 'opened-by-you',
  },
  {
    case: 'a colleague opened it',
    hands: { opener: 'ben', firstApprover: null },
    name: 'ann',
    agent: undefined,
    senior: undefined,
  },
  {
    case: 'they gave the first approval',
    hands: { opener: null, firstApprover: 'ann' },
    name: 'ann',
    agent: 'first-was-you',
    senior: 'first-was-you',
  },
  {
    case: 'a colleague gave the first approval',
    hands: { opener: null, firstApprover: 'ben' },
    name: 'ann',
    agent: 'senior-only',
    senior: undefined,
  },
  {
    case: 'they opened it and a colleague gave the first approval',
    hands: { opener: 'ann', firstApprover: 'ben' },
    name: 'ann',
    agent: 'opened-by-you',
    senior: 'opened-by-you',
  },
];

describe('R26: who of the staff may decide on a request on which two must agree', () => {
  test.each(table)('where $case', ({ hands, name, agent, senior }) => {
    expect(whyNotDecide(hands, { name, role: 'agent' })).toBe(agent);
    expect(whyNotDecide(hands, { name, role: 'senior' })).toBe(senior);
  });

  test('whatever the role, nobody decides on what they opened', () => {
    for (const role of roles) {
      expect(whyNotDecide({ opener: 'ann', firstApprover: null }, { name: 'ann', role })).toBe('opened-by-you');
    }
  });
});
