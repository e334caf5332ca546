import { afterQuietHours } from '../../../domain/notice/quiet-hours';

/** An instant by a Beijing clock. */
const at = (moment: string) => new Date(`${moment}+08:00`);

it.each([
  ['2027-03-31T21:59:59', '2027-03-31T21:59:59'],
  ['2027-03-31T22:00:00', '2027-04-01T08:00:00'],
  ['2027-03-31T23:59:59', '2027-04-01T08:00:00'],
  ['2027-04-01T00:00:00', '2027-04-01T08:00:00'],
  ['2027-04-01T07:59:59', '2027-04-01T08:00:00'],
  ['2027-04-01T08:00:00', '2027-04-01T08:00:00'],
])(
  'R17: what may wait for the morning and is written at %s is sent at %s, with quiet hours from 22 to 8',
  (now, sent) => {
    expect(afterQuietHours(at(now), { from: 22, to: 8 })).toEqual(at(sent));
  },
);

it.each([
  ['2027-04-01T11:59:59', '2027-04-01T11:59:59'],
  ['2027-04-01T12:00:00', '2027-04-01T14:00:00'],
  ['2027-04-01T14:00:00', '2027-04-01T14:00:00'],
])('R17: quiet hours may lie within a day: %s, %s', (now, sent) => {
  expect(afterQuietHours(at(now), { from: 12, to: 14 })).toEqual(at(sent));
});

it('R17: without quiet hours everything is sent at once', () => {
  expect(afterQuietHours(at('2027-04-01T03:00:00'), undefined)).toEqual(at('2027-04-01T03:00:00'));
});
