import { en as enClearing } from '../../../miniapp/clearing/words/en';
import { zhCN as zhClearing } from '../../../miniapp/clearing/words/zh-CN';
import { en as enCorrection } from '../../../miniapp/correction/words/en';
import { zhCN as zhCorrection } from '../../../miniapp/correction/words/zh-CN';
import { en as enHolderClaim } from '../../../miniapp/holder-claim/words/en';
import { zhCN as zhHolderClaim } from '../../../miniapp/holder-claim/words/zh-CN';
import { en as enNotice } from '../../../miniapp/notice/words/en';
import { zhCN as zhNotice } from '../../../miniapp/notice/words/zh-CN';
import { en as enObjection } from '../../../miniapp/objection/words/en';
import { zhCN as zhObjection } from '../../../miniapp/objection/words/zh-CN';
import { en as enRealName } from '../../../miniapp/real-name/words/en';
import { zhCN as zhRealName } from '../../../miniapp/real-name/words/zh-CN';
import { en as enRenewal } from '../../../miniapp/renewal/words/en';
import { zhCN as zhRenewal } from '../../../miniapp/renewal/words/zh-CN';
import { en as enShared } from '../../../miniapp/words/en';
import { zhCN as zhShared } from '../../../miniapp/words/zh-CN';

const zhCN = {
  ...zhShared,
  ...zhRealName,
  ...zhCorrection,
  ...zhClearing,
  ...zhHolderClaim,
  ...zhNotice,
  ...zhObjection,
  ...zhRenewal,
};
const en = {
  ...enShared,
  ...enRealName,
  ...enCorrection,
  ...enClearing,
  ...enHolderClaim,
  ...enNotice,
  ...enObjection,
  ...enRenewal,
};

function lines(catalogue: object): [string, string][] {
  return Object.entries(catalogue).flatMap(([section, words]) =>
    Object.entries(words as Record<string, string>).map(([key, line]): [string, string] => [`${section}.${key}`, line]),
  );
}
const holes = (line: string) => (line.match(/\{\w+\}/g) ?? []).sort();

describe('R41 the catalogues of words', () => {
  it('share no section, or one would hide the other', () => {
    const catalogues = [
      zhShared,
      zhRealName,
      zhCorrection,
      zhClearing,
      zhHolderClaim,
      zhNotice,
      zhObjection,
      zhRenewal,
    ];
    const sections = catalogues.flatMap((catalogue) => Object.keys(catalogue));
    expect(Object.keys(zhCN)).toHaveLength(sections.length);
  });

  it('have the same lines in both languages', () => {
    expect(lines(en).map(([key]) => key)).toEqual(lines(zhCN).map(([key]) => key));
  });

  it.each(lines(zhCN))('fill the same holes: %s', (key, chinese) => {
    // A day needs its parts in every language, in another order.
    expect(holes(Object.fromEntries(lines(en))[key] ?? '')).toEqual(holes(chinese));
  });

  it('leave no line empty', () => {
    expect([...lines(zhCN), ...lines(en)].filter(([, line]) => line.trim() === '')).toEqual([]);
  });

  it('speak English in English, but for what is printed on the card', () => {
    expect(lines(en).filter(([, line]) => /\p{Script=Han}/u.test(line.replace('长期', '')))).toEqual([]);
  });

  it('name twelve months', () => {
    expect([zhCN, en].map(({ common }) => common.months.split(' ').length)).toEqual([12, 12]);
  });
});
