import { Secret, TOTP } from 'otpauth';
import type { FieldCipher } from '../crypto/field-cipher';

/** RFC 6238 as every authenticator app knows it. */
const period = 30;
/** A phone's clock may be one period early or late. */
const drift = 1;
/** RFC 4226 asks for 160 bits. */
const secretBytes = 20;

function generator(secret: string, username: string): TOTP {
  return new TOTP({
    issuer: 'Shiming',
    label: username,
    algorithm: 'SHA1',
    digits: 6,
    period,
    secret: Secret.fromBase32(secret),
  });
}

/** A new secret, in base32. */
export function createCodeSecret(): string {
  return new Secret({ size: secretBytes }).base32;
}

/** `otpauth://totp/…`, which an app reads from a QR code. */
export function codeUri(secret: string, username: string): string {
  return generator(secret, username).toString();
}

/** The period of which this is the code, if it is one of now, the one before, or the one after. */
export function periodOfCode(secret: string, code: string, now: Date): number | undefined {
  const timestamp = now.getTime();
  const delta = generator(secret, '').validate({ token: code, timestamp, window: drift });
  return delta === null ? undefined : Math.floor(timestamp / 1000 / period) + delta;
}

type SecretColumn = 'code_secret_sealed' | 'new_code_secret_sealed';

export function sealCodeSecret(cipher: FieldCipher, secret: string, staffId: string, column: SecretColumn): string {
  return cipher.seal(secret, { table: 'staff', column, id: staffId });
}

export function openCodeSecret(cipher: FieldCipher, sealed: string, staffId: string, column: SecretColumn): string {
  return cipher.open(sealed, { table: 'staff', column, id: staffId });
}

/** A new secret that was shown waits so long for a code of it. */
export const newCodeMs = 15 * 60_000;

/** Nothing waits to be confirmed: whoever was shown a secret under another password shall not make it count. */
export const noNewCode = { new_code_secret_sealed: null, new_code_until: null };
