import { judgePhoto, type PhotoSign, type SeenPhoto } from '../../../domain/photo/judge-photo';
import { type PhotoProblemCode, photoProblemCatalogue, photoProblemCodes } from '../../../domain/photo/photo-problems';
import { type PhotoSide, photoSides } from '../../../domain/photo/photo-sides';
import type { Reading } from '../../../domain/reading/reading';
import { idNumberOf } from '../identity/id-numbers';

const today = '2026-11-20';
const readings: Record<PhotoSide, Reading> = {
  front: { name: '张三', idNumber: idNumberOf('1990-05-04'), confidence: { name: 0.99, idNumber: 0.99 } },
  back: { validFrom: '2020-07-21', validUntil: '2040-07-21', confidence: { validFrom: 0.99, validUntil: 0.99 } },
};
const signs: PhotoSign[] = ['border_incomplete', 'blurred', 'glare', 'too_dark', 'too_small', 'copy'];
const shown: SeenPhoto['shows'][] = ['front', 'back', 'temporary-card', 'other', 'unknown'];

/** What the photo itself is, whatever its quality. */
const verdicts: Record<PhotoSide, Record<SeenPhoto['shows'], PhotoProblemCode[]>> = {
  front: {
    front: [],
    back: ['wrong_side'],
    'temporary-card': ['temporary_card'],
    other: ['not_an_id_card'],
    unknown: ['unreadable'],
  },
  back: {
    front: ['wrong_side'],
    back: [],
    'temporary-card': ['temporary_card'],
    other: ['not_an_id_card'],
    unknown: ['unreadable'],
  },
};

const every = photoSides.flatMap((side) =>
  shown.flatMap((shows) => [undefined, ...signs].map((sign) => ({ side, shows, sign }))),
);

/** A photo that was read as well as what it shows allows. */
const see = (shows: SeenPhoto['shows'], over: Partial<SeenPhoto> = {}): SeenPhoto => ({
  shows,
  signs: [],
  reading: shows === 'front' || shows === 'back' ? readings[shows] : {},
  ...over,
});

describe('R3 what a photo shows and its quality', () => {
  test.each(every)('R3 taken for the $side, shows $shows, sign: $sign', ({ side, shows, sign }) => {
    const { reading, problems } = judgePhoto(see(shows, { signs: sign ? [sign] : [] }), side, today);
    const isOfInterest = sign && (shows === side || shows === 'unknown');
    expect(problems).toEqual([...verdicts[side][shows], ...(isOfInterest ? [sign] : [])]);
    expect(reading).toEqual(shows === side ? readings[side] : {});
  });

  test('R3 a good photo of either side has no problem', () => {
    for (const side of photoSides) expect(judgePhoto(see(side), side, today).problems).toEqual([]);
  });

  test('R3 several problems stand gravest first, in the order of the catalogue', () => {
    const { problems } = judgePhoto(see('unknown', { signs: [...signs].reverse() }), 'front', today);
    expect(problems).toEqual(['unreadable', ...signs]);
    expect(problems.map((code) => photoProblemCodes.indexOf(code))).toEqual(
      problems.map((code) => photoProblemCodes.indexOf(code)).sort((a, b) => a - b),
    );
  });

  test('R3 every problem of the catalogue can be found', () => {
    const expired = { ...readings.back, validFrom: '2010-07-21', validUntil: '2020-07-21' };
    const seen = every.flatMap(
      ({ side, shows, sign }) => judgePhoto(see(shows, { signs: sign ? [sign] : [] }), side, today).problems,
    );
    const found = new Set([...seen, ...judgePhoto(see('back', { reading: expired }), 'back', today).problems]);
    expect([...found].sort()).toEqual(Object.keys(photoProblemCatalogue).sort());
  });
});

describe('R3 what must be read for a side to count as read (2010019)', () => {
  test.each<[string, PhotoSide, Reading, PhotoProblemCode[]]>([
    ['the number alone', 'front', { idNumber: readings.front.idNumber }, []],
    ['all but the number', 'front', { name: '张三', birthDate: '1990-05-04' }, ['unreadable']],
    ['a number with one wrong digit', 'front', { name: '张三', idNumber: '110105199005040020' }, ['unreadable']],
    ['nothing', 'front', {}, ['unreadable']],
    ['both days alone', 'back', { validFrom: '2020-07-21', validUntil: '2040-07-21' }, []],
    ['long-term', 'back', { validFrom: '2020-07-21', validUntil: null }, []],
    ['all but the last day', 'back', { authority: '赵县公安局', validFrom: '2020-07-21' }, ['unreadable']],
    ['all but the first day', 'back', { authority: '赵县公安局', validUntil: null }, ['unreadable']],
    ['days that no card can bear', 'back', { validFrom: '2020-07-21', validUntil: '2040-07-20' }, ['unreadable']],
  ])('R3 %s of the %s', (_, side, reading, problems) => {
    expect(judgePhoto(see(side, { reading }), side, today).problems).toEqual(problems);
  });

  test('R3 poor quality that could be read stops nobody, and explains what could not', () => {
    expect(judgePhoto(see('front', { signs: ['blurred'] }), 'front', today).problems).toEqual(['blurred']);
    const unread = judgePhoto(see('front', { signs: ['blurred'], reading: {} }), 'front', today);
    expect(unread.problems).toEqual(['unreadable', 'blurred']);
  });
});

describe('R3 an expired card', () => {
  const until = (validUntil: string): SeenPhoto =>
    see('back', { reading: { validFrom: `2016${validUntil.slice(4)}`, validUntil } });

  test('R3 is good on its last day and stops on the next', () => {
    expect(judgePhoto(until('2026-11-20'), 'back', today).problems).toEqual([]);
    expect(judgePhoto(until('2026-11-19'), 'back', today).problems).toEqual(['expired']);
  });

  test('R3 keeps its dates, so that the person sees what was read', () => {
    expect(judgePhoto(until('2026-11-19'), 'back', today).reading).toMatchObject({ validUntil: '2026-11-19' });
  });

  test('R3 a long-term card never is', () => {
    const seen = see('back', { reading: { validFrom: '2004-01-01', validUntil: null } });
    expect(judgePhoto(seen, 'back', today).problems).toEqual([]);
  });
});

describe('R3 of both sides in one picture', () => {
  const expired = { validFrom: '2010-07-21', validUntil: '2020-07-21' };
  const both = { reading: { ...readings.front, ...expired } };

  test('R3 only the side that was asked for is read and judged', () => {
    const { reading, problems } = judgePhoto(see('front', both), 'front', today);
    expect(Object.keys(reading)).toEqual(['name', 'idNumber', 'confidence']);
    expect(problems).toEqual([]);
  });
});
