import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Photo } from '../../../domain/contract/photo';
import type { Verification } from '../../../domain/contract/verification';
import {
  approve,
  type Client,
  claim,
  client,
  decide,
  signIn,
  signInStaff,
  submit,
  upload,
} from '../../support/api-client';
import { multipart, sendHalf } from '../../support/load-half-sent';
import { anyPhoto, atOnce, crowd, readyToSubmit } from '../../support/load-people';
import { type Home, makeHome } from '../../support/load-product';
import type { Served } from '../../support/serve';
import { findContradictions } from './find-contradictions';

jest.setTimeout(90_000);

let home: Home;
beforeEach(async () => {
  home = await makeHome();
});
afterEach(() => home.remove());

/** Waits until nobody new is let in. */
async function untilClosed(url: string): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const open = await fetch(`${url}/healthz`, { headers: { Connection: 'close' } }).then(
      () => true,
      () => false,
    );
    if (!open) return;
    if (Date.now() > deadline) throw new Error('The product still takes connections');
    await pause(20);
  }
}

describe('Told to stop', () => {
  it('R7: finishes what is under way, takes nothing new, and leaves with 0', async () => {
    const product = await home.start();
    const photo = await anyPhoto();
    const { person, input } = await readyToSubmit(product.url);
    const { token } = person;
    const uploads = await atOnce(4, (i) =>
      sendHalf({ url: `${product.url}/v1/photos`, token, ...multipart(i % 2 ? 'front' : 'back', photo) }),
    );
    const submission = await sendHalf({
      url: `${product.url}/v1/verifications`,
      token,
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
      body: Buffer.from(JSON.stringify(input)),
    });

    process.kill(product.pid, 'SIGTERM');
    await untilClosed(product.url);
    const answers = await Promise.all([...uploads, submission].map((each) => each.finish()));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(await product.ended).toBe(0);
    expect(product.output()).not.toMatch(/"level":(50|60)/);

    const again = await home.start();
    try {
      const back = client(again.url, token);
      const listed = (await back.get<{ photos: Photo[] }>('/v1/photos')).body.photos.map(({ id }) => id);
      const acknowledged = answers.slice(0, 4).map(({ body }) => (JSON.parse(body) as Photo).id);
      expect(listed).toEqual(expect.arrayContaining(acknowledged));
      expect((await back.get<Verification>('/v1/verifications/current')).body.status).toBe('pending');
    } finally {
      await again.stop();
    }
  });

  it('R7: leaves with 0 at once when nothing is under way, though clients keep their connections', async () => {
    const product = await home.start();
    await crowd(8, () => signIn(product.url));
    process.kill(product.pid, 'SIGTERM');
    expect(await product.ended).toBe(0);
  });
});

/** SQLite belongs to one process; several share a MySQL. */
if (process.env.TEST_DATABASE === 'mariadb') {
  describe('Two processes on one database', () => {
    let both: Served[];
    beforeEach(async () => {
      // At once, on an empty database and an empty folder: one migrates and makes the keys, the other waits.
      both = await Promise.all([home.start(), home.start()]);
    });
    afterEach(() => Promise.all(both.map((product) => product.stop())));
    const either = (i: number) => (both[i % 2] as Served).url;

    it('R10: share the queue: what both hand out at once is every case once, and either can decide', async () => {
      const people = await crowd(24, async (i) => {
        const ready = await readyToSubmit(either(i));
        expect((await submit(ready.person, ready.input)).status).toBe(201);
        return ready;
      });
      const desks = await Promise.all(
        ['agent', 'agent2', 'senior', 'agent'].map((name, i) => signInStaff(either(i), name)),
      );
      const claims = await atOnce(32, async (i) => {
        const desk = desks[i % desks.length] as Client;
        return { i, reply: await claim(desk) };
      });
      const taken = claims.filter(({ reply }) => reply.status === 201);
      expect(new Set(taken.map(({ reply }) => reply.body.id)).size).toBe(24);
      expect(taken).toHaveLength(24);

      // The token that one process gave out is good at the other.
      const decided = await Promise.all(
        taken.map(({ i, reply }) => {
          const { token } = desks[i % desks.length] as Client;
          return decide(client(either(i + 1), token), reply.body, approve);
        }),
      );
      expect(decided.map(({ status }) => status)).toEqual(Array(24).fill(200));
      const ends = await Promise.all(people.map(({ person }) => person.get<Verification>('/v1/verifications/current')));
      expect(ends.map(({ body }) => body.status)).toEqual(Array(24).fill('approved'));
      expect(await home.look(findContradictions)).toEqual([]);
    });

    it('R4 R7: know of one another: photos, keys of repeated requests, and what one left when it was killed', async () => {
      const { person, input } = await readyToSubmit(either(0));
      const there = client(either(1), person.token);
      const { status } = await there.send('GET', `/v1/photos/${input.frontPhotoId}/content`);
      expect(status).toBe(200);

      const key = randomUUID();
      const replies = await atOnce(8, (i) => submit(i % 2 ? there : person, input, key));
      expect(new Set(replies.map((reply) => `${reply.status} ${JSON.stringify(reply.body)}`)).size).toBe(1);
      expect(replies[0]?.status).toBe(201);

      await (both[0] as Served).kill();
      expect((await there.get<Verification>('/v1/verifications/current')).body.id).toBe(replies[0]?.body.id);
      expect((await upload(there, 'front', await anyPhoto())).status).toBe(201);
    });
  });
}
