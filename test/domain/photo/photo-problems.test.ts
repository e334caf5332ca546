import {
  photoProblem,
  photoProblemCatalogue,
  photoProblemCodes,
  sayPhotoProblem,
  stops,
} from '../../../domain/photo/photo-problems';
import { languages } from '../../../domain/words';

const stopping = ['not_an_id_card', 'wrong_side', 'temporary_card', 'expired', 'unreadable'] as const;
const warning = ['border_incomplete', 'blurred', 'glare', 'too_dark', 'too_small', 'copy'] as const;

describe('R3 what a problem weighs', () => {
  test.each(stopping)('R3 %s stops', (code) => expect(stops([code], 'read')).toBe(true));
  test.each(warning)('R3 %s only warns', (code) => expect(stops([code], 'read')).toBe(false));

  test('R3 no other problem is known, and those that stop come first', () => {
    expect(photoProblemCodes).toEqual([...stopping, ...warning]);
  });

  test('R3 no problem stops nobody, and warnings do not add up', () => {
    expect(stops([], 'read')).toBe(false);
    expect(stops(warning, 'read')).toBe(false);
    expect(stops([...warning, 'expired'], 'read')).toBe(true);
  });
});

describe('R3 a photo that took too long to read', () => {
  test('R3 may be perfect, so that it stops nobody', () => {
    expect(stops(['unreadable'], 'timed-out')).toBe(false);
    expect(stops(['unreadable', 'blurred'], 'timed-out')).toBe(false);
  });

  test.each(languages)('R3 says in %s that one may take it again or go on, with the same number', (language) => {
    const late = sayPhotoProblem('unreadable', 'timed-out', language);
    expect(late).not.toBe(sayPhotoProblem('unreadable', 'read', language));
    expect(late).toContain('2010019');
    expect(late).toMatch(/人工核对|a person will compare/);
    expect(photoProblem('unreadable', 'timed-out').number).toBe('2010019');
  });

  test('R3 changes nothing else', () => {
    for (const code of photoProblemCodes.filter((each) => each !== 'unreadable'))
      expect(photoProblem(code, 'timed-out')).toBe(photoProblemCatalogue[code]);
  });
});

test.each(languages)('R3 what could not be read says 2010019 and what to do, in %s', (language) => {
  const words = sayPhotoProblem('unreadable', 'read', language);
  expect(words).toContain(photoProblemCatalogue.unreadable.number);
  for (const advice of language === 'en' ? ['border', 'glare', 'angle'] : ['边框', '反光', '角度'])
    expect(words).toContain(advice);
});
