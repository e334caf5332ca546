import type { Photo } from '../../domain/contract/photo';
import type { PhotoSide } from '../../domain/photo/photo-sides';
import { type Client, signIn, submit } from './api-client';
import { multipart } from './multipart';
import { makePerson, type Person } from './people';
import { signInAgent } from './review-agent';
import { backPhoto, frontPhoto } from './specimen';

/** Submits a card for a sandbox account by name, over HTTP, for tests whose subject comes after that. */
export async function submitCard(
  url: string,
  name: string,
  card: Person = makePerson(),
): Promise<{ person: Client; card: Person }> {
  const person = await signIn(url, name);
  const frontPhotoId = await send(person, 'front', await frontPhoto(card));
  const backPhotoId = await send(person, 'back', await backPhoto(card));
  const { status } = await submit(person, { ...card, frontPhotoId, backPhotoId, consent: true });
  if (status !== 201) throw new Error(`Submitting failed with ${status}`);
  return { person, card };
}

/** Verifies a sandbox account by name, by a decision of customer service. */
export async function verifyAccount(
  url: string,
  name: string,
  card?: Person,
): Promise<{ person: Client; card: Person }> {
  const submitted = await submitCard(url, name, card);
  const agent = await signInAgent(url);
  await agent.decide(await agent.claim('verification'), { decision: 'approve' });
  return submitted;
}

/** Written out by hand: beside a page's FormData, which jsdom brings, Node's fetch waits for ever. */
async function send(person: Client, side: PhotoSide, photo: Buffer): Promise<string> {
  const { body, headers } = multipart([
    { name: 'side', value: side },
    { name: 'file', value: photo, filename: 'card.jpg' },
  ]);
  const sent = await person.send<Photo>('POST', '/v1/photos', { body: new Uint8Array(body), headers });
  if (sent.status !== 201) throw new Error(`Uploading failed with ${sent.status}`);
  return sent.body.id;
}
