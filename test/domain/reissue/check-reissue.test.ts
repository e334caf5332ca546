import type { CivilDate } from '../../../domain/calendar/civil-date';
import { checkReissue } from '../../../domain/reissue/check-reissue';
import { heldOpenUntil, type ReissueKind } from '../../../domain/reissue/reissue-kinds';

describe('R19: until when the paper of a reissue keeps the grace period open', () => {
  test.each<[ReissueKind, boolean, CivilDate, CivilDate]>([
    ['receipt', false, '2027-08-01', '2027-09-30'],
    ['receipt', true, '2027-08-01', '2027-10-30'],
    ['receipt', false, '2028-01-01', '2028-03-01'],
    ['receipt', false, '2027-01-01', '2027-03-02'],
    ['temporary-card', false, '2027-08-01', '2027-11-01'],
    ['temporary-card', true, '2027-08-01', '2027-11-01'],
    ['temporary-card', false, '2027-11-30', '2028-02-29'],
    ['temporary-card', false, '2026-11-30', '2027-02-28'],
    ['temporary-card', false, '2028-02-29', '2028-05-29'],
    ['temporary-card', false, '2027-12-31', '2028-03-31'],
  ])('a %s (remote: %s) of %s: %s', (kind, remote, issuedOn, until) => {
    expect(heldOpenUntil({ kind, remote, issuedOn })).toBe(until);
  });
});

describe('R19: the date of such a paper', () => {
  const validFrom = '2007-05-31';
  const on = (today: CivilDate, issuedOn: string, remote = false, kind: ReissueKind = 'receipt') =>
    checkReissue({ kind, issuedOn, remote }, validFrom, today).map(({ code }) => code)[0];

  test.each<[string, CivilDate, string | undefined]>([
    ['today', '2027-08-01', undefined],
    ['tomorrow', '2027-08-02', 'paper_in_future'],
    ['a year that is far', '9999-12-31', 'paper_in_future'],
    ['the last day that reaches today', '2027-06-02', undefined],
    ['the day before that', '2027-06-01', 'paper_over'],
    ['the day on which the card begins', '2007-05-31', 'paper_over'],
    ['the day before the card begins', '2007-05-30', 'paper_before_card'],
    ['no day', '', 'missing'],
    ['a day that does not exist', '2027-02-29', 'not_a_date'],
    ['no date', 'yesterday', 'not_a_date'],
  ])('%s (%s), on 2027-08-01: %s', (_day, issuedOn, code) => {
    expect(on('2027-08-01', issuedOn)).toBe(code);
  });

  test('from a remote place it reaches thirty days further, and a temporary card three months', () => {
    expect(on('2027-08-01', '2027-05-03', true)).toBeUndefined();
    expect(on('2027-08-01', '2027-05-02', true)).toBe('paper_over');
    expect(on('2027-08-01', '2027-05-01', false, 'temporary-card')).toBeUndefined();
    expect(on('2027-08-01', '2027-04-30', false, 'temporary-card')).toBe('paper_over');
  });

  test('may be that of a card that begins the same day', () => {
    expect(
      checkReissue({ kind: 'receipt', issuedOn: '2027-08-01', remote: false }, '2027-08-01', '2027-08-01'),
    ).toEqual([]);
  });
});
