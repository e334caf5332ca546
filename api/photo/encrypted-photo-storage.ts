import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import type { PhotoStorage } from './photo-storage';

/** Wraps a storage so that it only ever sees files in the age format, encrypted to the public half of `photoKey`. */
export async function encryptPhotos(storage: PhotoStorage, photoKey: string): Promise<PhotoStorage> {
  const recipient = await identityToRecipient(photoKey);
  return {
    ...storage,
    async put(id, bytes) {
      const encrypter = new Encrypter();
      encrypter.addRecipient(recipient);
      await storage.put(id, await encrypter.encrypt(bytes));
    },
    async get(id) {
      const sealed = await storage.get(id);
      if (!sealed) return undefined;
      const decrypter = new Decrypter();
      decrypter.addIdentity(photoKey);
      return decrypter.decrypt(sealed);
    },
  };
}
