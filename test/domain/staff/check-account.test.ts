import { checkNewPassword, checkUsername, shortestPassword } from '../../../domain/staff/check-account';
import { staffNeed } from '../../../domain/staff/staff-needs';
import { fieldProblemWords } from '../../../domain/verification/field-problems';

describe('R16 a new password', () => {
  test.each([
    ['a password of my own', undefined],
    ['密码可以是一句好记的话啊啊', undefined],
    ['eleven char', 'password_too_short'],
    ['🙂🙂🙂🙂🙂🙂', 'password_too_short'],
    ['lin.zhixia-LIN.ZHIXIA', 'password_is_name'],
    ['lin.zhixia2026', 'password_is_name'],
    ['lin.zhixia likes long walks', undefined],
    ['the present one', 'password_unchanged'],
  ])('R16 %s: %s', (password, problem) => {
    expect(checkNewPassword(password, 'lin.zhixia', 'the present one')).toBe(problem);
  });

  test('R16 the words tell the length that is asked for', () => {
    for (const words of Object.values(fieldProblemWords.password_too_short))
      expect(words).toContain(` ${shortestPassword} `);
  });
});

describe('R16 a user name', () => {
  test.each(['agent', 'agent2', 'lin.zhixia', 'a1', 'x-y_z.1', 'a'.repeat(32)])('R16 may be %s', (username) => {
    expect(checkUsername(username)).toBeUndefined();
  });

  test.each(['', 'a', 'Agent', '1agent', 'agent.', 'a..b', 'a b', '林', 'ａgent', 'agent\n', 'a'.repeat(33)])(
    'R16 may not be %j',
    (username) => {
      expect(checkUsername(username)).toBe('username_form');
    },
  );
});

describe('R16 before any work', () => {
  test.each([
    [{ temporaryPassword: true, hasCode: false, codesRequired: true }, 'password'],
    [{ temporaryPassword: true, hasCode: true, codesRequired: false }, 'password'],
    [{ temporaryPassword: false, hasCode: false, codesRequired: true }, 'code'],
    [{ temporaryPassword: false, hasCode: false, codesRequired: false }, undefined],
    [{ temporaryPassword: false, hasCode: true, codesRequired: true }, undefined],
  ])('R16 %j needs %s', (standing, need) => {
    expect(staffNeed(standing)).toBe(need);
  });
});
