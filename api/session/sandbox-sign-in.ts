import type { SignIn } from './sign-in';

const sandboxCode = /^sandbox:([\p{L}\p{N}_.-]{1,64})$/u;

/** Sandbox adapter: the code `sandbox:NAME` is the account NAME. */
export const sandboxSignIn: SignIn = {
  kind: 'sandbox',
  async redeem(code) {
    const name = sandboxCode.exec(code)?.[1];
    return name === undefined ? undefined : { hostId: name, nickname: name };
  },
};
