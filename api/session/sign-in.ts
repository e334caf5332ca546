import type { SignInKind } from '../../domain/session/sign-in-kinds';

/** What the super-app says of someone who signs in. */
export interface HostAccount {
  hostId: string;
  nickname: string;
}

/** Port: turns a sign-in code of the super-app into an account of it. */
export interface SignIn {
  kind: SignInKind;
  /**
   * `undefined` when the code is not valid or was used already.
   *
   * @throws {Refusal} when nobody can tell now, or the super-app keeps this person out
   */
  redeem(code: string): Promise<HostAccount | undefined>;
}
