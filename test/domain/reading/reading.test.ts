import { certainFrom, doubtFields, isCertain, isRead, keepFields, type Reading } from '../../../domain/reading/reading';

const back: Reading = {
  authority: '赵县公安局',
  validFrom: '2010-07-21',
  validUntil: null,
  confidence: { authority: 0.4, validFrom: certainFrom, validUntil: 0.95 },
};

describe('R3 a reading', () => {
  test('R3 long-term is read, absent is not', () => {
    expect(isRead(back, 'validUntil')).toBe(true);
    expect(isRead(back, 'name')).toBe(false);
  });

  test('R3 a field is certain from a confidence on, and never without one', () => {
    expect(isCertain(back, 'validFrom')).toBe(true);
    expect(isCertain(back, 'authority')).toBe(false);
    expect(isCertain({ name: '张三' }, 'name')).toBe(false);
    expect(isCertain({ confidence: { name: 1 } }, 'name')).toBe(false);
  });

  test('R3 fields are kept with their confidences, and nothing else', () => {
    const kept = keepFields({ ...back, confidence: { ...back.confidence, name: 1 } }, (field) => field !== 'authority');
    expect(kept).toEqual({
      validFrom: '2010-07-21',
      validUntil: null,
      confidence: { validFrom: certainFrom, validUntil: 0.95 },
    });
    expect(keepFields(back, () => false)).toEqual({});
    expect(keepFields({ name: '张三' }, () => true)).toEqual({ name: '张三', confidence: { name: 0 } });
  });

  test('R3 a field in doubt is no longer certain, and none gains by it', () => {
    const doubted = doubtFields(back, ['validFrom', 'authority', 'name']);
    expect(doubted).toEqual({ ...back, confidence: { authority: 0.4, validFrom: 0.5, validUntil: 0.95 } });
    expect(isCertain(back, 'validFrom')).toBe(true);
    expect(doubtFields({}, ['name'])).toEqual({});
  });
});
