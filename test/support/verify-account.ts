import { type Client, signIn, submit, upload } from './api-client';
import { makePerson, type Person } from './people';
import { signInAgent } from './review-agent';
import { backPhoto, frontPhoto } from './specimen';

/** Verifies a sandbox account by name, over HTTP, for tests whose subject comes after that. */
export async function verifyAccount(url: string, name: string): Promise<{ person: Client; card: Person }> {
  const card = makePerson();
  const person = await signIn(url, name);
  const front = await upload(person, 'front', await frontPhoto(card));
  const back = await upload(person, 'back', await backPhoto(card));
  const photos = { frontPhotoId: front.body.id, backPhotoId: back.body.id };
  const { status } = await submit(person, { ...card, ...photos, consent: true });
  if (status !== 201) throw new Error(`Submitting failed with ${status}`);
  const agent = await signInAgent(url);
  await agent.decide(await agent.claim('verification'), { decision: 'approve' });
  return { person, card };
}
