import { setTimeout as pause } from 'node:timers/promises';
import type { Photo } from '../../../domain/contract/photo';
import { client, signIn, upload } from '../../support/api-client';
import { type Home, makeHome } from '../../support/load-product';
import { makePerson } from '../../support/people';
import { uploadRead } from '../../support/read-photos';
import { frontPhoto } from '../../support/specimen';

jest.setTimeout(120_000);

/** The same picture each time: whether every card is read is measured elsewhere. */
const card = makePerson({ name: '林知夏', idNumber: '11010519491231002X' });
const reading = { PHOTO_READER: 'local', READER_THREADS: '1' };

let home: Home;
beforeEach(async () => {
  home = await makeHome();
});
afterEach(() => home.remove());

/** Waits until so many photos are being read, or were. */
async function untilTaken(photos: number): Promise<void> {
  const deadline = Date.now() + 20_000;
  const count = () =>
    home.look(async (db) => (await db('loose_photo_files')).length + (await db('photos').select('id')).length);
  while ((await count()) < photos) {
    if (Date.now() > deadline) throw new Error('The photos did not arrive');
    await pause(20);
  }
}

describe('The product, started to read photos on this machine', () => {
  it('R3: reads one end to end, and what was read outlives a restart without a reader', async () => {
    const product = await home.start(reading);
    const person = await signIn(product.url);
    const photo = await uploadRead(person, 'front', await frontPhoto(card)).finally(product.stop);
    expect(photo.reading).toMatchObject({ name: card.name, idNumber: card.idNumber });
    expect(photo.problems).toEqual([]);

    const again = await home.start({ PHOTO_READER: 'none' });
    try {
      const { body } = await client(again.url, person.token).get<{ photos: Photo[] }>('/v1/photos');
      expect(body.photos.find(({ id }) => id === photo.id)).toEqual(photo);
    } finally {
      await again.stop();
    }
  });

  it('R7: told to stop while photos are read, answers them, keeps what it acknowledged, and leaves with 0', async () => {
    const product = await home.start(reading);
    const person = await signIn(product.url);
    const photo = await frontPhoto(card);
    const uploads = [upload(person, 'front', photo), upload(person, 'front', photo)];
    await untilTaken(uploads.length);
    process.kill(product.pid, 'SIGTERM');
    const replies = await Promise.all(uploads);
    expect(await product.ended).toBe(0);
    expect(replies.map(({ status }) => status)).toEqual([201, 201]);
    expect(product.output()).not.toMatch(/"level":(50|60)/);

    const again = await home.start();
    try {
      const { body } = await client(again.url, person.token).get<{ photos: Photo[] }>('/v1/photos');
      expect(body.photos.map(({ id }) => id).sort()).toEqual(replies.map((reply) => reply.body.id).sort());
    } finally {
      await again.stop();
    }
  });
});
