import type { Reading } from '../../domain/reading/reading';
import { percentile } from '../../scripts/bench/figures';
import { choosePhotos } from '../../scripts/bench-reading/choose-photos';
import type { DrawnPhoto } from '../../scripts/bench-reading/drawn-photos';
import { readArguments } from '../../scripts/bench-reading/read-arguments';
import { scoreFields } from '../../scripts/bench-reading/score';
import { kindNames } from '../support/specimen/kinds';

const back: Reading = { authority: '云栖市公安局', validFrom: '2015-03-20', validUntil: null };
const photo = (over: Partial<DrawnPhoto> = {}): DrawnPhoto => ({
  kind: 'clean',
  side: 'back',
  seed: '1',
  shows: 'back',
  truth: back,
  alsoThere: [],
  file: '',
  ...over,
});

describe('The bench counts a field as', () => {
  it('right where it is what the card says, long-term included', () => {
    const reading = { ...back, confidence: { authority: 0.99, validFrom: 0.99, validUntil: 0.5 } };
    expect(scoreFields({ photo: photo(), reading })).toEqual({
      authority: 'right',
      validFrom: 'right',
      validUntil: 'right',
    });
  });

  it('wrong, and gravely so when it was presented with confidence', () => {
    const reading: Reading = {
      authority: '云西市公安局',
      validFrom: '2015-03-26',
      confidence: { authority: 0.5, validFrom: 0.97 },
    };
    expect(scoreFields({ photo: photo(), reading })).toEqual({
      authority: 'wrong',
      validFrom: 'certainlyWrong',
      validUntil: 'empty',
    });
  });

  it('wrong whatever it is, where the photo shows no such card', () => {
    const reading = { ...back, confidence: { authority: 1, validFrom: 1, validUntil: 1 } };
    for (const shows of [undefined, 'front'] as const)
      expect(scoreFields({ photo: photo({ shows }), reading })).toMatchObject({ authority: 'certainlyWrong' });
  });

  it('right by any one of several cards in the picture, but not by a mixture', () => {
    const other: Reading = { authority: '青崖市公安局', validFrom: '2020-01-01', validUntil: '2030-01-01' };
    const two = photo({ alsoThere: [other] });
    expect(Object.values(scoreFields({ photo: two, reading: other }))).toEqual(['right', 'right', 'right']);
    const mixture = { ...back, validUntil: other.validUntil };
    expect(Object.values(scoreFields({ photo: two, reading: mixture }))).toContain('wrong');
  });
});

describe('A run of the bench', () => {
  it('reads clean photos of both sides, and with --set all a few of every kind', () => {
    const clean = choosePhotos(readArguments(['--set', 'clean', '--count', '10']));
    expect(clean.filter(({ kind, side }) => kind === 'clean' && side === 'back')).toHaveLength(5);
    expect(new Set(choosePhotos(readArguments([])).map(({ kind }) => kind))).toEqual(new Set(kindNames));
    expect(new Set(choosePhotos(readArguments(['--kinds', 'wall,face'])).map(({ kind }) => kind)).size).toBe(2);
  });

  it('says what it takes where it is asked for something else', () => {
    expect(() => readArguments(['--sett', 'all'])).toThrow('Options: --set');
    expect(() => readArguments(['--set', 'some'])).toThrow('clean or all');
    expect(() => readArguments(['--count', 'many'])).toThrow('whole number');
    expect(() => choosePhotos(readArguments(['--kinds', 'passport']))).toThrow('no kind "passport"');
  });

  it('takes percentiles by the nearest rank', () => {
    const values = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect([percentile(values, 0.5), percentile(values, 0.95), percentile([], 0.5)]).toEqual([50, 95, 0]);
  });
});
