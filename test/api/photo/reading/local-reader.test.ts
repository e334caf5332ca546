import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { createLocalReader, type LocalReader } from '../../../../api/photo/reading/local/local-reader';
import type { Photo } from '../../../../domain/contract/photo';
import { isCertain, readingFields } from '../../../../domain/reading/reading';
import { startApi, type TestApi } from '../../../support/api';
import { problemOf, signIn, specimen, upload } from '../../../support/api-client';
import { enlarged } from '../../../support/specimen';
import type { KindName } from '../../../support/specimen/kinds';
import { makeSpecimen, type Specimen, type SpecimenWishes } from '../../../support/specimen/make-specimen';

jest.setTimeout(180_000);

/** What is read must not depend on what else the machine does; the promise of time has a test of its own. */
const patience = 30_000;

/** Pictures of this day, judged on it: what is found does not change with the years. */
const asOf = '2026-06-01';

let reader: LocalReader;
let api: TestApi;
beforeAll(async () => {
  reader = createLocalReader({ threads: 2, budgetMs: patience });
  await reader.warmUp();
  api = await startApi({ reader });
  api.clock.setTo(new Date(`${asOf}T04:00:00Z`));
});
afterAll(async () => {
  await reader.close();
  await api.stop();
});

interface Answered {
  photo: Photo;
  made: Specimen;
}

async function answerTo(wishes: SpecimenWishes, change = async (jpeg: Buffer) => jpeg): Promise<Answered> {
  const made = await makeSpecimen({ asOf, ...wishes });
  const { status, body } = await upload(await signIn(api.url), made.side, await change(made.jpeg));
  expect([status, body.readingState]).toEqual([201, 'read']);
  return { photo: body, made };
}

const codes = ({ problems }: Photo) => problems.map(({ code }) => code);

async function to48Megapixels(jpeg: Buffer): Promise<Buffer> {
  const { width, height } = await sharp(jpeg).metadata();
  return enlarged(jpeg, Math.round(Math.sqrt((48e6 * width) / height)));
}

/** Nothing that was read with confidence is anything but what is printed. */
function expectNothingWrong({ photo: { reading }, made: { truth } }: Answered): void {
  const fields = [...readingFields.front, ...readingFields.back].filter((field) => isCertain(reading, field));
  const pick = (from: typeof reading) => Object.fromEntries(fields.map((field) => [field, from[field]]));
  expect(pick(reading)).toEqual(pick(truth));
}

function expectWhole({ photo, made }: Answered): void {
  expect(codes(photo)).toEqual([]);
  expect(photo.reading).toEqual({ ...made.truth, confidence: expect.anything() });
}

describe('R3: a good photo', () => {
  it.each(['front', 'back'] as const)(
    'of the %s is read whole, nothing guessed and nothing found wrong',
    async (side) => {
      expectWhole(await answerTo({ kind: 'clean', side, seed: 1 }));
    },
  );

  it.each<[string, KindName]>([
    ['turned by 90° as its camera says', 'turned-90-exif'],
    ['turned by 90°, of which nothing tells', 'turned-90'],
    ['upside down', 'turned-180'],
    ['turned by 270°', 'turned-270'],
  ])('is read as well when it is %s', async (_how, kind) => {
    expectWhole(await answerTo({ kind, side: 'front', seed: 1 }));
  });

  it('is read as well at 48 megapixels', async () => {
    expectWhole(await answerTo({ kind: 'clean', side: 'front', seed: 1 }, to48Megapixels));
  });

  it('is read as well when it is a screenshot, which stops nobody', async () => {
    const { photo, made } = await answerTo({ kind: 'screenshot', side: 'front', seed: 1 });
    expect(photo.reading).toEqual({ ...made.truth, confidence: expect.anything() });
    expect(photo.failedTries).toBe(0);
  });

  it('of both sides in one picture is read as the side that was asked for', async () => {
    for (const side of ['front', 'back'] as const) {
      const { photo, made } = await answerTo({ kind: 'both-sides', side, seed: 1 });
      expect(photo.reading).toMatchObject(side === 'front' ? { idNumber: made.holder.idNumber } : made.truth);
    }
  });

  it('R41: whose name has a character that the reader lacks is never read as another name with confidence', async () => {
    for (const seed of [1, 2]) expectNothingWrong(await answerTo({ kind: 'name-outside-dictionary', seed }));
  });
});

describe('R3: what is wrong with a photo is found', () => {
  it.each([
    [2400, 2],
    [1, 1600],
    [1, 1],
  ])('a strip or a dot of %i × %i is no ID card, and no fault', async (width, height) => {
    const jpeg = await sharp({ create: { width, height, channels: 3, background: '#888' } })
      .jpeg()
      .toBuffer();
    expect(await reader.read(jpeg, 'front')).toMatchObject({ shows: 'other', reading: {} });
  });

  it.each<[KindName, string, SpecimenWishes['side']]>([
    ['blurred-badly', 'blurred', 'front'],
    ['shaken-badly', 'blurred', 'back'],
    ['very-dark', 'too_dark', 'front'],
    ['dark', 'too_dark', 'back'],
    ['tiny', 'too_small', 'front'],
    ['cut-top', 'border_incomplete', 'front'],
    ['cut-bottom', 'border_incomplete', 'front'],
    ['glare-on-number', 'glare', 'front'],
    ['grey-copy', 'copy', 'front'],
    ['from-a-screen', 'copy', 'front'],
    ['expired', 'expired', 'back'],
    ['temporary', 'temporary_card', 'front'],
    ['two-people', 'unreadable', 'front'],
    ['other-side', 'wrong_side', 'front'],
    ['other-side', 'wrong_side', 'back'],
  ])('%s: %s', async (kind, code, side) => {
    const answered = await answerTo({ kind, side, seed: 1 });
    expect(codes(answered.photo)).toContain(code);
    expectNothingWrong(answered);
  });

  it.each<KindName>(['bank-card', 'driving-licence', 'text-page', 'instruction-page', 'face', 'wall'])(
    '%s is never read as an ID card',
    async (kind) => {
      const { photo } = await answerTo({ kind, side: 'front', seed: 1 });
      expect(photo.reading).toEqual({});
      expect(codes(photo).some((code) => code === 'not_an_id_card' || code === 'unreadable')).toBe(true);
      expect(photo.failedTries).toBe(1);
    },
  );

  it('a blank picture and a black one are no ID card', async () => {
    for (const background of ['#ffffff', '#000000']) {
      const blank = sharp({ create: { width: 1600, height: 1200, channels: 3, background } });
      const { photo } = await answerTo({ seed: 1 }, () => blank.jpeg().toBuffer());
      expect([photo.reading, photo.failedTries]).toEqual([{}, 1]);
    }
  });

  it('HEIC, as some phones store photos, is told which pictures are taken instead', async () => {
    const heic = Buffer.concat([
      Buffer.from('0000001c', 'hex'),
      Buffer.from('ftypheic\0\0\0\0mif1heic'),
      Buffer.alloc(400),
    ]);
    const reply = await upload(await signIn(api.url), 'front', heic, { filename: 'IMG_0001.HEIC' });
    expect(problemOf(reply)).toEqual({ status: 422, code: 'photo_unreadable' });
    expect(reply.body.title).toMatch(/JPEG、PNG、WebP.*HEIC/);
  });
});

describe('R3: under load', () => {
  it('each of twenty uploads at once is read or asked to come back, and none is lost', async () => {
    const narrow = createLocalReader({ threads: 1, budgetMs: patience });
    const own = await startApi({ reader: narrow });
    try {
      await narrow.warmUp();
      const person = await signIn(own.url);
      const photo = await specimen('front');
      const replies = await Promise.all(Array.from({ length: 20 }, () => upload(person, 'front', photo)));
      const kept = replies.filter(({ status }) => status === 201);
      const refused = replies.filter(({ status }) => status !== 201);
      for (const reply of refused) {
        expect(problemOf(reply)).toEqual({ status: 503, code: 'busy' });
        expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
      }
      expect(kept.length).toBeGreaterThan(0);
      expect(refused.length).toBeGreaterThan(0);
      const { body } = await person.get<{ photos: Photo[] }>('/v1/photos');
      expect(body.photos.map(({ id }) => id).sort()).toEqual(kept.map((reply) => reply.body.id).sort());
      const files = readdirSync(join(own.dataDir, 'photos'), { recursive: true, withFileTypes: true });
      expect(files.filter((entry) => entry.isFile())).toHaveLength(kept.length);
      expect(await own.deps.db('loose_photo_files')).toEqual([]);
      expect(own.log()).not.toMatch(/"level":[56]0/);
      // Room again: whoever comes back is read.
      expect((await upload(person, 'front', photo)).status).toBe(201);
    } finally {
      await narrow.close();
      await own.stop();
    }
  });

  it('nobody waits much longer than the time that a photo has, however many came before', async () => {
    const narrow = createLocalReader({ threads: 1 });
    try {
      await narrow.warmUp();
      const photo = (await makeSpecimen({ kind: 'clean', side: 'front', seed: 1, asOf })).jpeg;
      const waits = await Promise.all(
        Array.from({ length: 6 }, async () => {
          const started = performance.now();
          const seen = await narrow.read(photo, 'front');
          return { ms: performance.now() - started, read: seen !== undefined };
        }),
      );
      expect(Math.max(...waits.map(({ ms }) => ms))).toBeLessThan(3500);
    } finally {
      await narrow.close();
    }
  });

  it('memory does not grow with the number of photos', async () => {
    const photos = await Promise.all(
      (['front', 'back'] as const).map(async (side) => ({ side, jpeg: await specimen(side) })),
    );
    const readAll = async (times: number) => {
      for (let i = 0; i < times; i += 1) await Promise.all(photos.map(({ side, jpeg }) => reader.read(jpeg, side)));
      return process.memoryUsage.rss() / 2 ** 20;
    };
    const before = await readAll(5);
    expect((await readAll(15)) - before).toBeLessThan(150);
  });
});

it('R11: it knows which characters of a name it can never read', () => {
  expect([...'林知夏龑瑀'].filter((character) => !reader.canRead(character))).toEqual(['龑', '瑀']);
});
