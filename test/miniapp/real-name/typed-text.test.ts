import { groupIdNumber, tidyDate, typeDate } from '../../../miniapp/real-name/form/typed-text';

/** One key after the other into the input, which shows each time what the form makes of it. */
function typeKeys(keys: string, start = ''): string {
  return [...keys].reduce((shown, key) => typeDate(shown, shown + key), start);
}

const dates = [
  ['20200131', '2020-01-31'],
  ['2020-01-31', '2020-01-31'],
  ['2020.01.31', '2020-01-31'],
  ['2020.1.15', '2020-01-15'],
  ['2020-1-15', '2020-01-15'],
  ['2020年1月15日', '2020-01-15'],
  ['2020年12月5日', '2020-12-05'],
  ['2020.1.5', '2020-01-05'],
  ['2020/2/10', '2020-02-10'],
  ['2020. 1. 5', '2020-01-05'],
  ['２０２０１２３１', '2020-12-31'],
  ['２０２０．１．５', '2020-01-05'],
  ['', ''],
] as const;

describe('R2 typing dates and numbers', () => {
  it.each(dates)('reads %s typed key by key as %s', (typed, date) => {
    expect(tidyDate(typeKeys(typed))).toBe(date);
  });

  it.each(dates)('reads %s pasted whole as %s', (typed, date) => {
    expect(tidyDate(typeDate('', typed))).toBe(date);
  });

  it.each(dates)('reads %s pasted over another date as %s', (typed, date) => {
    expect(tidyDate(typeDate('1999-12-31', typed))).toBe(date);
  });

  it('shows the dashes while eight digits are typed one after the other', () => {
    expect(typeKeys('20200')).toBe('2020-0');
    expect(typeKeys('2020013')).toBe('2020-01-3');
    expect(typeKeys('202001319')).toBe('2020-01-31');
  });

  it('closes a part of one digit by the sign after it', () => {
    expect(typeKeys('2020.')).toBe('2020-');
    expect(typeKeys('2020.1.')).toBe('2020-01-');
    expect(typeKeys('2020..1')).toBe('2020-1');
  });

  it('leaves a correction in the middle alone, so that the cursor stays', () => {
    expect(typeDate('2020-01-31', '2020-0-31')).toBe('2020-0-31');
    expect(typeDate('2020-0-31', '2020-02-31')).toBe('2020-02-31');
  });

  it('lets everything be deleted key by key, and typed again', () => {
    for (let shown = '2020-01-31'; shown !== ''; ) {
      const less = shown.slice(0, -1);
      expect(typeDate(shown, less)).toBe(less);
      shown = less;
    }
    expect(typeKeys('5', '2020-01')).toBe('2020-01-5');
    expect(typeKeys('12', '2020')).toBe('2020-12');
  });

  it('does not disturb an input method that is at work on 年', () => {
    expect(typeKeys('nian', '2020')).toBe('2020nian');
    expect(typeKeys('1月15日', typeDate('2020nian', '2020年'))).toBe('2020-01-15');
  });

  it.each(['2020-1', '20.1.5', '2020-1-131', '202013'])('leaves %s, which is no date, as typed', (typed) => {
    expect(tidyDate(typed)).toBe(typed);
  });

  it('shows a number in its three parts', () => {
    expect(groupIdNumber('11010519491231002x')).toBe('110105 19491231 002X');
    expect(groupIdNumber('1101051')).toBe('110105 1');
  });
});
