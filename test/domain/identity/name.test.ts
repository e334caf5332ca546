import * as fc from 'fast-check';
import { normaliseName, readName } from '../../../domain/identity/name';

function problemOf(typed: string): string {
  const read = readName(typed);
  return read.ok ? 'none' : read.problem;
}

describe('R2 a name as it stands on the card is accepted', () => {
  test.each([
    ['of two characters', '张三'],
    ['with a double surname', '欧阳娜娜'],
    ["with the husband's surname before one's own", '范徐丽泰'],
    ['with two double surnames', '欧阳司徒美玲'],
    ['of a minority', '阿凡提·买买提'],
    ['of four parts', '阿卜杜拉·买买提·吐尔逊·阿不都热合曼'],
    ['with the round zero', '郭〇英'],
    ['with a character of extension A', '㛃㛃'],
    ['with a rare character that readers often miss', '王翀'],
    ['with a character of extension B', '张𬎆'],
    ['all of whose characters lie beyond the basic plane', '𠀀𪚥'],
    ['with a character of extension I, made for names', '李\u{2EBF0}'],
    ['with a character of extension J, newer than most software', '李\u{323B0}'],
    ['with an ideograph that stands among the compatibility ones and is none', '﨑﨟'],
  ])('R2 a name %s', (_, typed) => {
    expect(readName(typed)).toEqual({ ok: true, value: typed });
  });

  test('R2 a rare character counts as one, however many units hold it', () => {
    expect(problemOf('𬎆')).toBe('name_too_short');
    expect(problemOf('𬎆'.repeat(50))).toBe('none');
    expect(problemOf('𬎆'.repeat(51))).toBe('name_too_long');
  });
});

describe('R2 one name has one form, however it was typed', () => {
  test.each([...'·•‧・･．.。｡﹒․⋅∙●⸱ꞏ\u0387'])('R2 the dot typed as %s is the dot of the card', (dot) => {
    expect(readName(`阿凡提${dot}买买提`)).toEqual({ ok: true, value: '阿凡提·买买提' });
  });

  test.each([...'○◯'])('R2 the round zero typed as the circle %s', (circle) => {
    expect(readName(`郭${circle}英`)).toEqual({ ok: true, value: '郭〇英' });
  });

  test.each([
    ['a space between, as forms print it', '张 三'],
    ['full-width spaces around', '　张三　'],
    ['a line end', '张三\n'],
    ['a zero-width space', '张\u200B三'],
    ['direction marks', '\u2068张三\u2069'],
    ['a variation selector', '张\u{E0100}三\uFE00'],
  ])('R2 %s is not part of a name', (_, typed) => {
    expect(readName(typed)).toEqual({ ok: true, value: '张三' });
  });

  test('R2 a radical copied out of a PDF file is the character that it looks like', () => {
    expect(readName('⽥⼦')).toEqual({ ok: true, value: '田子' });
    expect(readName('张⻳年')).toEqual({ ok: true, value: '张龟年' });
  });

  test('R2 a compatibility ideograph is the unified one', () => {
    expect(readName('\uF9E1明')).toEqual({ ok: true, value: '李明' });
    expect(readName('\u{2F800}明')).toEqual({ ok: true, value: '丽明' });
  });

  test('R2 a name in its one form stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => normaliseName(normaliseName(text)) === normaliseName(text)),
    );
  });
});

describe('R2 what is wrong with a name is named', () => {
  test.each([
    ['in Latin letters', 'Zhang San', 'name_characters'],
    ['with a letter among the characters', '赵C', 'name_characters'],
    ['with a digit', '张三2', 'name_characters'],
    ['in kana', 'さくら', 'name_characters'],
    ['in Hangul', '김철수', 'name_characters'],
    ['with a title in brackets', '张三（先生）', 'name_characters'],
    ['with a comma', '张，三', 'name_characters'],
    ['with an emoji', '张三😀', 'name_characters'],
    ['with half of a surrogate pair', '张三\uD842', 'name_characters'],
    ['masked', '*三', 'name_characters'],
    ['with a radical that is no character', '张⺀', 'name_characters'],
    ['with a private-use character of an old keyboard', '张\uE863', 'name_private_character'],
    ['with a private-use character beyond the basic plane', '张\u{F0000}', 'name_private_character'],
    ['that begins with a dot', '·买买提', 'name_dot'],
    ['that ends with a dot', '买买提·', 'name_dot'],
    ['that ends with a full stop', '张三。', 'name_dot'],
    ['with two dots together', '阿凡提··买买提', 'name_dot'],
    ['that is only a dot', '·', 'name_dot'],
    ['of one character', '张', 'name_too_short'],
    ['that is empty', '', 'name_too_short'],
    ['longer than any card', '买'.repeat(51), 'name_too_long'],
  ])('R2 a name %s', (_, typed, problem) => {
    expect(problemOf(typed)).toBe(problem);
  });
});
