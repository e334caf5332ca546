import { readTencentAnswer } from '../../../../api/photo/reading/tencent/tencent-answer';
import { judgePhoto } from '../../../../domain/photo/judge-photo';
import { isCertain, type ReadingField, readingFields } from '../../../../domain/reading/reading';
import { ocrResponse, specimenBack, specimenFront } from '../../../support/tencent-ocr-server';

const today = '2026-11-20';

/** What is seen where the service answers with these fields, the rest empty as it does. */
function see(fields: Record<string, string>, side: 'front' | 'back' = 'front', advanced: unknown = {}) {
  return readTencentAnswer(ocrResponse({ fields, advanced }), side);
}

describe('R3 what the service reads of a card', () => {
  test('R3 the front', () => {
    expect(see(specimenFront)).toEqual({
      shows: 'front',
      signs: [],
      reading: {
        name: '李明',
        sex: 'male',
        ethnicity: '汉',
        birthDate: '1987-01-01',
        address: '北京市石景山区高新技术园腾讯大楼',
        idNumber: '440524198701010014',
        confidence: { name: 0.99, sex: 0.99, ethnicity: 0.99, birthDate: 0.99, address: 0.99, idNumber: 0.99 },
      },
    });
  });

  test('R3 the back', () => {
    expect(see(specimenBack, 'back')).toEqual({
      shows: 'back',
      signs: [],
      reading: {
        authority: '赵县公安局',
        validFrom: '2010-07-21',
        validUntil: '2030-07-21',
        confidence: { authority: 0.99, validFrom: 0.99, validUntil: 0.99 },
      },
    });
  });

  test('R3 a long-term card has no last day, which is not the same as unread', () => {
    const seen = see({ ...specimenBack, ValidDate: '2010.07.21-长期' }, 'back');
    expect(seen?.reading).toMatchObject({ validFrom: '2010-07-21', validUntil: null });
  });

  test('R3 the names of women, minorities and their dots are those of the form', () => {
    const fields = { ...specimenFront, Name: ' 阿依努尔•买买提 ', Sex: '女', Nation: '维吾尔族', Birth: '1990/3/15' };
    const seen = see({ ...fields, IdNum: '11010519491231002x' });
    expect(seen?.reading).toMatchObject({
      name: '阿依努尔·买买提',
      sex: 'female',
      ethnicity: '维吾尔',
      birthDate: '1990-03-15',
      idNumber: '11010519491231002X',
    });
  });

  test.each([
    ['a birth date in another form', 'front', { ...specimenFront, Birth: '1987年1月1日' }, ['birthDate']],
    ['a sex that is neither', 'front', { ...specimenFront, Sex: '里' }, ['sex']],
    ['a field that was not read', 'front', { ...specimenFront, Name: '', Address: '' }, ['name', 'address']],
    [
      'a validity of which one day is missing',
      'back',
      { ...specimenBack, ValidDate: '2010.07.21-' },
      ['validFrom', 'validUntil'],
    ],
    ['a validity in another form', 'back', { ...specimenBack, ValidDate: '长期' }, ['validFrom', 'validUntil']],
  ] as const)('R3 %s is missing, not guessed', (_, side, fields, missing) => {
    const seen = see(fields, side);
    const present = Object.keys(seen?.reading.confidence ?? {});
    expect(present).toEqual(readingFields[side].filter((field) => !(missing as readonly string[]).includes(field)));
  });

  test('R3 nothing read at all may still be a card', () => {
    expect(see({})).toEqual({ shows: 'unknown', signs: [], reading: {} });
  });

  test('R3 the other side is told', () => {
    const seen = see(specimenBack, 'front');
    expect(seen?.shows).toBe('back');
    expect(seen && judgePhoto(seen, 'front', today)).toEqual({ reading: {}, problems: ['wrong_side'] });
  });

  test.each(['front', 'back'] as const)(
    'R3 of both sides in one picture the %s counts when it was asked for',
    (side) => {
      const seen = see({ ...specimenFront, ...specimenBack }, side);
      expect(seen?.shows).toBe(side);
      expect(Object.keys(seen?.reading.confidence ?? {})).toEqual([...readingFields[side]]);
    },
  );
});

describe('R3 warnings', () => {
  const all: ReadingField[] = [...readingFields.front];
  test.each([
    [-9100, [], 'front', []],
    [-9101, ['border_incomplete'], 'front', all],
    [-9102, ['copy'], 'front', []],
    [-9103, ['copy'], 'front', []],
    [-9104, [], 'temporary-card', all],
    [-9105, ['border_incomplete'], 'front', all],
    [-9106, ['copy'], 'front', all],
    [-9107, ['glare'], 'front', all],
    [-9108, ['copy'], 'front', []],
    [-9109, [], 'front', []],
    [-9110, ['copy'], 'front', []],
    [-9111, ['copy'], 'front', all],
    [-9999, [], 'front', all],
  ])('R3 %i: signs %j, shows %s, in doubt %j', (code, signs, shows, doubted) => {
    const seen = see(specimenFront, 'front', { WarnInfos: [code] });
    expect(seen).toMatchObject({ shows, signs });
    const reading = seen?.reading ?? {};
    expect(all.filter((field) => !isCertain(reading, field))).toEqual(doubted);
  });

  test.each([-9100, -9109])(
    'R3 dates that the law does not give (%i) are in doubt, the rest of the back is not',
    (code) => {
      const seen = see(specimenBack, 'back', { WarnInfos: [code] });
      expect(readingFields.back.filter((field) => isCertain(seen?.reading ?? {}, field))).toEqual(['authority']);
    },
  );

  test('R3 a temporary card, of which the service reads nothing, is told apart', () => {
    const seen = see({}, 'front', { WarnInfos: [-9104] });
    expect(seen && judgePhoto(seen, 'front', today).problems).toEqual(['temporary_card']);
  });

  test('R3 several warnings of one kind are one sign', () => {
    const seen = see(specimenFront, 'front', { WarnInfos: [-9102, -9101, -9106, -9105] });
    expect(seen?.signs).toEqual(['copy', 'border_incomplete']);
  });

  test.each([
    [49, ['blurred']],
    ['49', ['blurred']],
    [50, []],
    [100, []],
  ])('R3 a quality of %s', (Quality, signs) => {
    expect(see(specimenFront, 'front', { Quality, WarnInfos: [] })?.signs).toEqual(signs);
  });

  test.each([
    ['is null', null],
    ['is empty', ''],
    ['is absent', undefined],
  ])('R3 no warnings: the part that holds them %s', (_, AdvancedInfo) => {
    const seen = readTencentAnswer({ ...specimenFront, AdvancedInfo }, 'front');
    expect(seen).toMatchObject({ shows: 'front', signs: [] });
  });
});
