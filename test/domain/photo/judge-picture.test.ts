import { judgePicture, type PictureQuality } from '../../../domain/photo/judge-picture';
import { photoProblem, photoProblemCodes } from '../../../domain/photo/photo-problems';
import { photoPurposes } from '../../../domain/photo/photo-sides';

const good: PictureQuality = { sharpness: 1, contrast: 80, brightLuma: 200, shortSide: 900 };

describe('R23 a photo that is not read is judged by its quality alone', () => {
  test.each<[string, Partial<PictureQuality>, string[]]>([
    ['good', {}, []],
    ['blurred', { sharpness: 0.4 }, ['blurred']],
    ['without edges, as from a fogged lens', { contrast: 20 }, ['blurred']],
    ['dark', { brightLuma: 90 }, ['too_dark']],
    ['dark, so that its edges are faint', { brightLuma: 90, contrast: 20 }, ['too_dark']],
    ['small', { shortSide: 300 }, ['too_small']],
    ['everything at once', { sharpness: 0.1, brightLuma: 10, shortSide: 100 }, ['blurred', 'too_dark', 'too_small']],
  ])('R23 %s', (_what, spoilt, problems) => {
    expect(judgePicture({ ...good, ...spoilt })).toEqual(problems);
  });

  test('R23 it warns and never stops, whatever it is of', () => {
    const all = judgePicture({ sharpness: 0, contrast: 0, brightLuma: 0, shortSide: 0 });
    for (const code of all)
      for (const purpose of photoPurposes) expect(photoProblem(code, 'none', purpose).weight).toBe('warn');
  });

  test('R23 only a photo of the card is told how the card lies in it', () => {
    expect(photoProblem('too_small', 'none', 'front').words['zh-CN']).toContain('身份证');
    for (const purpose of ['holding', 'bank-card', 'proof'] as const)
      expect(photoProblem('too_small', 'none', purpose).words['zh-CN']).not.toContain('身份证');
    expect(photoProblemCodes).toContain('too_small');
  });
});
