import { armor, Encrypter } from 'age-encryption';

/**
 * Locks what must be kept and may not be used: encrypted in the age format to a public key (`RETENTION_KEY`) whose private
 * half the product does not have. Who holds that opens it with `age -d`.
 */
export type RetentionLock = (plain: string) => Promise<string>;

export function createRetentionLock(recipient: string): RetentionLock {
  return async (plain) => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    return armor.encode(await encrypter.encrypt(plain));
  };
}
