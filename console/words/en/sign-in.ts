import type { DeskWords } from '../zh-CN';

export const signIn: DeskWords['signIn'] = {
  title: 'Sign in',
  lead: 'For customer service, auditors and administrators',
  username: 'User name',
  password: 'Password',
  otp: 'One-time code or recovery code',
  otpHint: 'Open the authenticator app and enter its six digits; without the phone, enter a recovery code',
  otpMissing: 'Enter the one-time code or a recovery code',
  otpLead: 'Show that you are {username}',
  otpSubmit: 'Verify and sign in',
  otherUser: 'Sign in as somebody else',
  submit: 'Sign in',
  usernameMissing: 'Enter your user name',
  passwordMissing: 'Enter your password',
  locked: 'Too many failed attempts. To protect the account, wait {wait} and try again',
  ended: 'Please sign in; you then return to the page you were on',
  sandboxTitle: 'This is a sandbox',
  sandboxPassword: 'These users can sign in. The password is shown when the service starts ({password} by default)',
  use: 'Use {username} ({role})',
};
