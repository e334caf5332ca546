import { chooseLanguage, fill } from '../../domain/words';

describe('R41 the language that a header asks for', () => {
  test.each([
    [undefined, 'zh-CN'],
    ['', 'zh-CN'],
    ['zh-CN', 'zh-CN'],
    ['zh', 'zh-CN'],
    ['zh-Hant-TW', 'zh-CN'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['EN-us', 'en'],
    ['en_US', 'en'],
    ['zh_CN', 'zh-CN'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
    ['en-US,en;q=0.9,zh-CN;q=0.8', 'en'],
    ['zh;q=0.2, en;q=0.7', 'en'],
    ['zh;q=0.2,en;Q=0.7', 'en'],
    ['fr-FR, en;q=0.5', 'en'],
    ['fr, de', 'zh-CN'],
    ['*', 'zh-CN'],
    ['en;q=0', 'zh-CN'],
    ['en;q=high', 'zh-CN'],
    ['english', 'zh-CN'],
    [',;q=1,,', 'zh-CN'],
  ])('R41 %j is answered in %s', (header, language) => {
    expect(chooseLanguage(header)).toBe(language);
  });
});

describe('R41 a sentence with holes', () => {
  test('R41 is filled, a hole as often as it stands there', () => {
    expect(fill('{a} 到 {b}，再到 {a}', { a: 1, b: '二' })).toBe('1 到 二，再到 1');
  });

  test('R41 shows a hole that nothing fills', () => {
    expect(fill('{seconds} 秒后重试')).toBe('{seconds} 秒后重试');
    expect(fill('{toString}', {})).toBe('{toString}');
  });

  test('R41 takes a value as it is, holes and dollar signs in it included', () => {
    expect(fill('{a} {b}', { a: '{b} $&', b: 'x' })).toBe('{b} $& x');
  });
});
