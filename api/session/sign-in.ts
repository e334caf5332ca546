/** What the super-app says of someone who signs in. */
export interface HostAccount {
  hostId: string;
  nickname: string;
}

/** Port: turns a sign-in code of the super-app into an account of it. WeChat's `code2Session` will be an adapter (R36). */
export interface SignIn {
  /** `undefined` when the code is not valid or was used already. */
  redeem(code: string): Promise<HostAccount | undefined>;
}
