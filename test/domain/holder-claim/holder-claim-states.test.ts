import {
  type HolderClaimAction,
  type HolderClaimStatus,
  holderClaimStatuses,
  holderClaimTransitions,
  isActiveHolderClaim,
} from '../../../domain/holder-claim/holder-claim-states';
import { proofEnd } from '../../../domain/holder-claim/holder-proof';
import { objectionEnd } from '../../../domain/holder-claim/objection';

const actions = [
  'prove',
  'announce',
  'object',
  'overrule',
  'proceed',
  'clear',
  'reject',
  'withdraw',
] as const satisfies readonly HolderClaimAction[];

/** Every pair that leads anywhere; all others lead nowhere. */
const table: Readonly<Record<string, HolderClaimStatus>> = {
  'pending prove': 'proved',
  'pending reject': 'rejected',
  'pending withdraw': 'withdrawn',
  'proved announce': 'announced',
  'proved withdraw': 'withdrawn',
  'announced object': 'disputed',
  'announced proceed': 'clearing',
  'announced clear': 'cleared',
  'announced withdraw': 'withdrawn',
  'disputed overrule': 'announced',
  'disputed clear': 'cleared',
  'disputed reject': 'rejected',
  'disputed withdraw': 'withdrawn',
  'clearing clear': 'cleared',
  'clearing reject': 'rejected',
  'clearing withdraw': 'withdrawn',
};

const pairs = holderClaimStatuses.flatMap((status) => actions.map((action) => ({ status, action })));

test.each(pairs)('R25 a claim that is $status: $action', ({ status, action }) => {
  expect(holderClaimTransitions[status][action]).toBe(table[`${status} ${action}`]);
});

test('R25 nothing is cleared of which nobody was told before', () => {
  const before = holderClaimStatuses.filter((status) => holderClaimTransitions[status].proceed !== undefined);
  expect(before).toEqual(['announced']);
});

test('R25 whatever has not ended can be withdrawn', () => {
  expect(holderClaimStatuses.filter((status) => !isActiveHolderClaim(status))).toEqual([
    'cleared',
    'rejected',
    'withdrawn',
  ]);
});

const at = new Date('2026-12-01T08:00:00Z');

test('R25 a proof is good for a day', () => {
  expect(proofEnd(at)).toEqual(new Date('2026-12-02T08:00:00Z'));
});

test.each([
  { days: 7, closed: false, until: '2026-12-08T08:00:00Z' },
  { days: 7, closed: true, until: '2026-12-02T08:00:00Z' },
  { days: 1, closed: true, until: '2026-12-02T08:00:00Z' },
  { days: 14, closed: false, until: '2026-12-15T08:00:00Z' },
])('R25 an account may object for $days days, closed: $closed, so until $until', ({ until, ...setting }) => {
  expect(objectionEnd(at, setting)).toEqual(new Date(until));
});
