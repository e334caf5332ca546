import type { Verification, VerificationInput } from '../../domain/contract/verification';
import { type Client, signIn, submit, upload } from './api-client';
import { makePerson, type Person } from './people';
import { frontPhoto } from './specimen';

/** Drawn once: load is about the server's work, not about drawing. */
let drawn: Promise<Buffer> | undefined;

/** A small photo that the product accepts, the same bytes each time. */
export function anyPhoto(): Promise<Buffer> {
  drawn ??= frontPhoto(makePerson(), { width: 640 });
  return drawn;
}

export interface ReadyToSubmit {
  person: Client;
  input: VerificationInput;
}

/** A person with both photos uploaded and the form filled in. */
export async function readyToSubmit(url: string, card: Person = makePerson()): Promise<ReadyToSubmit> {
  const person = await signIn(url);
  return { person, input: await fillIn(person, card) };
}

/** A form filled in, with photos of its own. */
export async function fillIn(
  person: Client,
  { name, idNumber, validFrom, validUntil }: Person,
): Promise<VerificationInput> {
  const bytes = await anyPhoto();
  const [front, back] = await Promise.all([upload(person, 'front', bytes), upload(person, 'back', bytes)]);
  if (front.status !== 201 || back.status !== 201)
    throw new Error(`Uploading failed with ${front.status}, ${back.status}`);
  const photos = { frontPhotoId: front.body.id, backPhotoId: back.body.id };
  return { name, idNumber, validFrom, validUntil, ...photos, consent: true };
}

/** A person who waits for the review. */
export async function waiting(url: string, card?: Person): Promise<{ person: Client; verification: Verification }> {
  const { person, input } = await readyToSubmit(url, card);
  const { status, body } = await submit(person, input);
  if (status !== 201) throw new Error(`Submitting failed with ${status} ${JSON.stringify(body)}`);
  return { person, verification: body };
}

/** Makes `count` of something, a few at a time, as a crowd arrives. */
export async function crowd<T>(count: number, make: (i: number) => Promise<T>, atOnce = 8): Promise<T[]> {
  const made: T[] = [];
  while (made.length < count) {
    const from = made.length;
    const some = Math.min(atOnce, count - from);
    made.push(...(await Promise.all(Array.from({ length: some }, (_, i) => make(from + i)))));
  }
  return made;
}

/** All of them at once. */
export function atOnce<T>(count: number, call: (i: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: count }, (_, i) => call(i)));
}
