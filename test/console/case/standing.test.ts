import { type Standing, standingOf } from '../../../console/case/standing';
import type { Case } from '../../../domain/contract/case';

const now = Date.parse('2026-11-21T04:00:00.000Z');
const lasting = new Date(now + 1).toISOString();
const over = new Date(now).toISOString();
const by = (you: boolean, leaseUntil: string): Case['holder'] => ({
  username: 'agent',
  you,
  leaseUntil,
  handedOverBy: null,
});

describe('R10 what a case is to whoever looks at it', () => {
  it.each<[Case['status'], Case['holder'], boolean, Standing]>([
    ['open', null, false, 'open'],
    ['open', null, true, 'lapsed'],
    ['claimed', by(true, lasting), false, 'held'],
    ['claimed', by(true, over), true, 'lapsed'],
    ['claimed', by(false, lasting), false, 'other'],
    ['claimed', by(false, lasting), true, 'lapsed'],
    ['claimed', by(false, over), false, 'open'],
    ['closed', null, true, 'closed'],
  ])('%s, %j, held before: %s → %s', (status, holder, wasHeld, standing) => {
    expect(standingOf({ status, holder }, now, wasHeld)).toBe(standing);
  });
});
