import { en as enRealName } from '../../../../miniapp/real-name/words/en';
import { sayDay, sayValidity } from '../../../../miniapp/real-name/words/say-date';
import { zhCN as zhRealName } from '../../../../miniapp/real-name/words/zh-CN';
import { en as enShared } from '../../../../miniapp/words/en';
import { zhCN as zhShared } from '../../../../miniapp/words/zh-CN';

const zhCN = { ...zhShared, ...zhRealName };
const en = { ...enShared, ...enRealName };

describe('R5 dates in words', () => {
  const now = new Date('2026-11-20T04:00:00Z');

  it('say the Beijing day of an instant', () => {
    expect(sayDay('2026-12-03T15:59:59.999Z', now, zhCN)).toBe('12月3日');
    expect(sayDay('2026-12-03T16:00:00Z', now, zhCN)).toBe('12月4日');
    expect(sayDay('2026-12-03T15:59:59.999Z', now, en)).toBe('3 December');
  });

  it('say the year where it is another one', () => {
    expect(sayDay('2027-01-05T15:59:59.999Z', now, zhCN)).toBe('2027年1月5日');
  });

  it('say a validity as the card prints it', () => {
    expect(sayValidity('2020-01-31', '2040-01-31', zhCN)).toBe('2020.01.31 – 2040.01.31');
    expect(sayValidity('2020-01-31', null, zhCN)).toBe('2020.01.31 – 长期');
  });
});
