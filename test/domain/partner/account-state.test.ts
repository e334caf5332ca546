import { accountState } from '../../../domain/partner/account-state';
import { documentStates } from '../../../domain/real-name/document-state';
import { levelOf } from '../../../domain/real-name/level';

test.each([
  [0, 'none'],
  [1, 'I'],
  [2, 'I'],
  [3, 'II'],
  [4, 'II'],
  [5, 'III'],
  [6, 'III'],
] as const)('R34 a person confirmed by %i independent channels reaches %s', (channels, level) => {
  expect(levelOf(channels)).toBe(level);
});

describe('R36 what partners are told of an account', () => {
  test.each(documentStates)(
    'R36 verified by a card that is %s: something does not work only once it is suspended',
    (state) => {
      const suspended = state === 'suspended';
      expect(accountState({ documentState: state, frozen: false })).toEqual({
        verified: true,
        level: 'I',
        documentState: state,
        restricted: suspended,
        reasons: suspended ? ['document_expired'] : [],
      });
    },
  );

  test('R36 every reason at once', () => {
    expect(accountState({ documentState: 'suspended', frozen: true }).reasons).toEqual([
      'document_expired',
      'account_frozen',
    ]);
  });

  test('R36 of nobody verified, nothing but that', () => {
    expect(accountState({ documentState: undefined, frozen: false })).toEqual({
      verified: false,
      level: 'none',
      documentState: null,
      restricted: false,
      reasons: [],
    });
  });
});
