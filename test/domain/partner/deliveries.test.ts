import { afterFailure, eventsKeptSince, triedForDays } from '../../../domain/partner/deliveries';

const minute = 60_000;
const day = 86_400_000;
const waitingSince = new Date('2026-11-23T04:00:00Z');
const failing = (tries: number, afterMs: number, chance = 0) => {
  const now = new Date(waitingSince.getTime() + afterMs);
  const { dead, nextTryAt } = afterFailure({ tries, waitingSince, now, chance });
  return { dead, minutes: (nextTryAt.getTime() - now.getTime()) / minute };
};

describe('R36 an event that was not taken', () => {
  test.each([
    [1, 1],
    [2, 2],
    [3, 5],
    [4, 15],
    [5, 60],
    [6, 180],
    [7, 360],
    [30, 360],
  ])('R36 after try %i is tried again in %i minutes', (tries, minutes) => {
    expect(failing(tries, 0)).toEqual({ dead: false, minutes });
  });

  test('R36 is given up by the first try that fails three days after it was wanted, and the next is tried soon', () => {
    expect(failing(18, triedForDays * day - 1)).toEqual({ dead: false, minutes: 360 });
    expect(failing(18, triedForDays * day)).toEqual({ dead: true, minutes: 1 });
    expect(failing(1, 10 * day)).toEqual({ dead: true, minutes: 1 });
  });

  test('R36 waits up to a fifth longer by chance, so that receivers which failed together are not all tried together', () => {
    expect(failing(5, 0, 0.5).minutes).toBeCloseTo(66);
    expect(failing(5, 0, 0.999).minutes).toBeLessThan(72);
  });
});

test('R42 events are kept for thirty days', () => {
  expect(eventsKeptSince(waitingSince)).toEqual(new Date('2026-10-24T04:00:00Z'));
});
