import { sayDate, sayMoment } from '../../../domain/calendar/say-date';

const now = new Date('2026-11-23T04:00:00Z');

it.each([
  ['2026-12-03', '12月3日', '3 December'],
  ['2027-01-31', '2027年1月31日', '31 January 2027'],
])('R41 %s is said as people say it, with its year where that is another', (date, chinese, english) => {
  expect(sayDate(date, now)).toEqual({ 'zh-CN': chinese, en: english });
});

it.each([
  ['2026-11-29T11:16:00Z', '11月29日 19:16', '29 November 19:16'],
  ['2026-12-31T16:00:00Z', '2027年1月1日 00:00', '1 January 2027 00:00'],
])('R41 %s is said by a clock in Beijing', (instant, chinese, english) => {
  expect(sayMoment(new Date(instant), now)).toEqual({ 'zh-CN': chinese, en: english });
});
