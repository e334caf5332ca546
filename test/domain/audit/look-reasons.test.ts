import { lookReasonIn, usualLookReasons } from '../../../domain/audit/look-reasons';

describe('R15: why somebody looked', () => {
  it('is told in the language of whoever reads it where it is a usual reason, whichever it was given in', () => {
    for (const words of usualLookReasons) {
      expect(lookReasonIn('en', words['zh-CN'])).toBe(words.en);
      expect(lookReasonIn('zh-CN', words.en)).toBe(words['zh-CN']);
      expect(lookReasonIn('en', words.en)).toBe(words.en);
    }
  });

  it('stays as it was said in own words', () => {
    expect(lookReasonIn('en', '来电咨询，工单 1024')).toBe('来电咨询，工单 1024');
  });
});
