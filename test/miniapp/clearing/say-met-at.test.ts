import { en as enClearing } from '../../../miniapp/clearing/words/en';
import { sayMetAt } from '../../../miniapp/clearing/words/say-met-at';
import { zhCN as zhClearing } from '../../../miniapp/clearing/words/zh-CN';
import { en as enRealName } from '../../../miniapp/real-name/words/en';
import { zhCN as zhRealName } from '../../../miniapp/real-name/words/zh-CN';
import { en as enShared } from '../../../miniapp/words/en';
import { zhCN as zhShared } from '../../../miniapp/words/zh-CN';

const zhCN = { ...zhShared, ...zhRealName, ...zhClearing };
const en = { ...enShared, ...enRealName, ...enClearing };
const now = new Date('2026-11-20T04:00:00Z');

describe('R22 the date after which time has healed something', () => {
  it.each([
    ['a day, by a Beijing clock', '2026-12-02T17:00:00Z', '12月3日', '3 December'],
    ['at midnight the day before has to pass', '2026-12-02T16:00:00Z', '12月2日', '2 December'],
    ['with its year where it is another', '2027-05-20T04:00:00Z', '2027年5月20日', '20 May 2027'],
    [
      'soon: to the minute, so that nobody waits a day too long',
      '2026-11-21T06:05:00Z',
      '11月21日 14:05',
      '21 November 14:05',
    ],
  ])('%s', (_title, metAt, chinese, english) => {
    expect([sayMetAt(metAt, now, zhCN), sayMetAt(metAt, now, en)]).toEqual([chinese, english]);
  });
});
