export const shortestPassword = 12;
export const longestPassword = 256;

export type PasswordProblem = 'password_too_short' | 'password_is_name' | 'password_unchanged';
export type UsernameProblem = 'username_form';

/** What is wrong with a new password. Length is what counts; rules on kinds of characters make worse ones. */
export function checkNewPassword(password: string, username: string, current: string): PasswordProblem | undefined {
  if ([...password].length < shortestPassword) return 'password_too_short';
  if (password.toLowerCase().replaceAll(username.toLowerCase(), '').length < shortestPassword / 2)
    return 'password_is_name';
  return password === current ? 'password_unchanged' : undefined;
}

/** User names are typed often and read aloud: lower-case letters, digits, and `.`, `_`, `-` between them. */
export function checkUsername(username: string): UsernameProblem | undefined {
  return /^[a-z][a-z0-9]*([._-][a-z0-9]+)*$/.test(username) && username.length >= 2 && username.length <= 32
    ? undefined
    : 'username_form';
}
