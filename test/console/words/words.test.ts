import { catalogues } from '../../../console/words/language';
import { formatCountdown, formatDuration, formatInstant } from '../../../console/words/times';
import { languages } from '../../../domain/words';

type Tree = string | readonly string[] | { readonly [key: string]: Tree };

function leaves(tree: Tree, path = ''): [string, string][] {
  if (typeof tree === 'string') return [[path, tree]];
  return Object.entries(tree).flatMap(([key, branch]) => leaves(branch, `${path}.${key}`));
}

const holes = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();

describe('R41 the words of the desk', () => {
  const chinese = new Map(leaves(catalogues['zh-CN']));

  it.each(languages)('say something at every place in %s', (language) => {
    const spoken = leaves(catalogues[language]);
    expect(spoken.map(([path]) => path)).toEqual([...chinese.keys()]);
    expect(spoken.filter(([, sentence]) => sentence.trim() === '')).toEqual([]);
  });

  it('have the same holes to fill in both languages', () => {
    for (const [path, sentence] of leaves(catalogues.en)) {
      expect([path, holes(sentence)]).toEqual([path, holes(chinese.get(path) ?? '')]);
    }
  });

  it('are Chinese in Chinese and not in English', () => {
    const mixed = leaves(catalogues.en).filter(
      ([path, sentence]) => /\p{Script=Han}/u.test(sentence) && path !== '.frame.switchLanguage',
    );
    expect(mixed).toEqual([]);
  });

  it('tell times of Beijing, and durations by their largest unit', () => {
    expect(formatInstant('2026-11-21T20:42:00.000Z')).toBe('2026-11-22 04:42');
    expect(formatDuration(3 * 86_400_000, 'zh-CN')).toBe('3 天');
    expect(formatDuration(5.9 * 3_600_000, 'en')).toBe('5 hours');
    expect(formatDuration(10, 'en')).toBe('1 minute');
    expect(formatCountdown(14 * 60_000 + 58_100)).toBe('14:59');
    expect(formatCountdown(-1)).toBe('0:00');
  });
});
