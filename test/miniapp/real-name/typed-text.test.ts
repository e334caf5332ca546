import { groupIdNumber, tidyDate, typeDate } from '../../../miniapp/real-name/form/typed-text';

describe('R2 typing dates and numbers', () => {
  it('puts the dashes while eight digits are typed one after the other', () => {
    let value = '';
    for (const digit of '20200131') value = typeDate(value, value + digit);
    expect(value).toBe('2020-01-31');
  });

  it('leaves a correction in the middle alone, so that the cursor stays', () => {
    expect(typeDate('2020-01-31', '2020-0-31')).toBe('2020-0-31');
  });

  it('lets a dash be deleted', () => {
    expect(typeDate('2020-01', '2020-0')).toBe('2020-0');
    expect(typeDate('2020-', '2020')).toBe('2020');
  });

  it.each([
    ['20200131', '2020-01-31'],
    ['2020.01.31', '2020-01-31'],
    ['2020年1月31日', '2020-01-31'],
    ['２０２００１３１', '2020-01-31'],
    ['', ''],
  ])('reads %s as %s', (typed, date) => {
    expect(tidyDate(typed)).toBe(date);
  });

  it('shows a number in its three parts', () => {
    expect(groupIdNumber('11010519491231002x')).toBe('110105 19491231 002X');
    expect(groupIdNumber('1101051')).toBe('110105 1');
  });
});
