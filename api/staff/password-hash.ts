import { hash, verify } from '@node-rs/argon2';
import pLimit from 'p-limit';

/** Each hash takes 19 MB and a thread that photos need as well. */
const hashing = pLimit(2);

/** Compared against when the user name is unknown, so that the answer takes as long and names cannot be probed. */
const hashOfNobody = hash('nobody has this password');

/** Argon2id. */
export function hashPassword(password: string): Promise<string> {
  return hashing(() => hash(password));
}

/** Whether the password is the one hashed; without a hash no password is, and it takes as long to say so. */
export async function isPassword(hashed: string | undefined, password: string): Promise<boolean> {
  const against = hashed ?? (await hashOfNobody);
  return (await hashing(() => verify(against, password))) && hashed !== undefined;
}
