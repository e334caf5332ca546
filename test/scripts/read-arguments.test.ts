import { readArguments } from '../../scripts/test/read-arguments';

test('parts named after --without are left out, and all else goes to Jest', () => {
  const { without, forJest } = readArguments(['test/api/photo', '--without', 'browser,mysql', '-t', 'R7']);
  expect([...without]).toEqual(['browser', 'mysql']);
  expect(forJest).toEqual(['test/api/photo', '-t', 'R7']);
});

test('--without=… and a repeated --without say the same', () => {
  const { without } = readArguments(['--without=browser', '--without', 'weapp, check']);
  expect([...without]).toEqual(['browser', 'weapp', 'check']);
});

test.each([['--without', 'mongodb'], ['--without'], ['--without', '']])(
  'a part that does not exist is refused in one line, so that no misspelt part is run or left out: %s %s',
  (...given) => {
    expect(() => readArguments(given)).toThrow(/^--without takes check, .*browser; there is no part "[^"\n]*"$/);
  },
);
