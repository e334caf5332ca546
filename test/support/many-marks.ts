import { createHash, randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Verification } from '../../domain/contract/verification';
import type { TestApi } from './api';
import { type Client, makeInput, signIn, submit } from './api-client';
import { makePerson, type Person } from './people';
import { seenCard, type ToldReader } from './reader';

const chunk = 200;

/** A submission of somebody's card, its front seen with a portrait of its own; with `portrait` the same for the same name. */
export async function sendMarked(
  { url }: TestApi,
  reader: ToldReader,
  card: Person = makePerson(),
  portrait: string = card.idNumber,
): Promise<{ person: Client; verification: Verification }> {
  const hash = createHash('sha256').update(portrait).digest('hex');
  reader.sees('front', seenCard(card, 'front', { portrait: hash }));
  reader.sees('back', seenCard(card, 'back'));
  const person = await signIn(url);
  const { status, body } = await submit(person, await makeInput(person, card));
  if (status !== 201) throw new Error(`Submitting failed with ${status}`);
  return { person, verification: body };
}

/** Marks of photos that nobody else has sent, without their uploads: copies of one, with pairs of their own. */
export async function manyMarks({ deps: { db } }: TestApi, photoId: string, count: number): Promise<void> {
  const photo = await db('photos').where({ id: photoId }).first();
  const mark = await db('photo_marks').where({ photo_id: photoId }).first();
  const ids = Array.from({ length: count }, () => uuidv7());
  const unused = { verification_id: null, unused_since: photo.uploaded_at };
  const photos = ids.map((id) => ({ ...photo, ...unused, id }));
  await db.batchInsert('photos', photos, 40);
  const marks = ids.map((photo_id) => ({ ...mark, photo_id }));
  await db.batchInsert('photo_marks', marks, chunk);
  const pairs = ids.flatMap((photo_id) =>
    Array.from({ length: 6 }, () => ({ photo_id, pair: randomBytes(16).toString('hex') })),
  );
  await db.batchInsert('photo_mark_pairs', pairs, chunk);
}
