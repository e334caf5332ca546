import { Encrypter, identityToRecipient } from 'age-encryption';
import { z } from 'zod';
import { SettingError } from '../setting-error';
import { type Keys, parseDataKeys, sandboxKeys } from './keys';

/** The settings of keys, as they are written; `.env.example` explains them to people. */
export const keyFields = {
  DATA_KEYS: z.string().optional(),
  FINGERPRINT_KEY: z.string().optional(),
  PHOTO_KEY: z
    .string()
    .regex(/^AGE-SECRET-KEY-1/, 'must be an age identity (AGE-SECRET-KEY-1…)')
    .optional(),
  RETENTION_KEY: z
    .string()
    .regex(/^age1/, 'must be the public half of an age identity (age1…); the private one is for whoever may open it')
    .optional(),
};

type Given = z.infer<z.ZodObject<typeof keyFields>>;

/** The keys that are given, or else the sandbox's own, which lie in its data folder. */
export async function chooseKeys(env: Given & { DATA_DIR: string }): Promise<Keys> {
  const given = [env.DATA_KEYS, env.FINGERPRINT_KEY, env.PHOTO_KEY].filter((value) => value !== undefined);
  if (given.length === 0) return sandboxKeys(env.DATA_DIR);
  if (!env.DATA_KEYS || !env.FINGERPRINT_KEY || !env.PHOTO_KEY) {
    throw new SettingError('DATA_KEYS, FINGERPRINT_KEY, PHOTO_KEY: set all three or none');
  }
  const dataKeys = parseDataKeys(env.DATA_KEYS);
  if (!dataKeys)
    throw new SettingError('DATA_KEYS: must be id:base64[,id:base64…] with 32 bytes each, the current one first');
  const fingerprintKey = Buffer.from(env.FINGERPRINT_KEY, 'base64');
  if (fingerprintKey.length !== 32) throw new SettingError('FINGERPRINT_KEY: must be 32 bytes in base64');
  await identityToRecipient(env.PHOTO_KEY).catch(() => {
    throw new SettingError('PHOTO_KEY: must be an age identity (AGE-SECRET-KEY-1…); this one is damaged');
  });
  return { dataKeys, fingerprintKey, photoKey: env.PHOTO_KEY };
}

/** Checked here, so that a damaged one is found before anything is locked with it. */
export function chooseRetentionKey({ RETENTION_KEY }: Given): string | undefined {
  try {
    if (RETENTION_KEY) new Encrypter().addRecipient(RETENTION_KEY);
  } catch {
    throw new SettingError('RETENTION_KEY: must be the public half of an age identity (age1…); this one is damaged');
  }
  return RETENTION_KEY;
}
