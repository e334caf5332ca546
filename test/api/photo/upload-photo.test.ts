import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Photo } from '../../../domain/contract/photo';
import type { Problem } from '../../../domain/contract/problem';
import { startApi, type TestApi } from '../../support/api';
import { type Client, problemOf, type Reply, signIn, specimen, submitted, upload } from '../../support/api-client';
import { multipart, type Part } from '../../support/multipart';
import { frontPhoto, photoWithExif } from '../../support/specimen';

let api: TestApi;
let front: Buffer;
beforeAll(async () => {
  api = await startApi();
  front = await specimen('front');
});
afterEach(() => api.clock.setTo(new Date()));
afterAll(() => api.stop());

async function stored(person: Client, id: string): Promise<Buffer> {
  const reply = await fetch(`${api.url}/v1/photos/${id}/content`, {
    headers: { Authorization: `Bearer ${person.token}` },
  });
  expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  return Buffer.from(await reply.arrayBuffer());
}

const unused = async (person: Client) =>
  (await person.get<{ photos: Photo[] }>('/v1/photos?unused=true')).body.photos.map(({ id }) => id);

describe('R7: a photo', () => {
  it('is stored, and is there again when the mini-program comes back', async () => {
    const person = await signIn(api.url);
    const { status, body: photo } = await upload(person, 'front', front);
    expect(status).toBe(201);
    expect(photo).toMatchObject({
      side: 'front',
      width: 640,
      height: 480,
      problems: [],
      reading: {},
      readingState: 'none',
    });
    expect(Date.parse(photo.erasedAfter) - Date.parse(photo.uploadedAt)).toBe(7 * 86_400_000);
    expect((await person.get('/v1/photos?unused=true')).body).toEqual({ photos: [photo] });
  });

  it('is encoded anew: of the file that was sent only its pixels stay', async () => {
    const person = await signIn(api.url);
    const { body } = await upload(person, 'front', front);
    const kept = await stored(person, body.id);
    expect(kept.equals(front)).toBe(false);
    expect(await sharp(kept).metadata()).toMatchObject({ format: 'jpeg', width: 640, height: 480 });
  });

  it('loses where, when and with what it was taken, and whatever else was hidden in it', async () => {
    const person = await signIn(api.url);
    const sent = Buffer.concat([await photoWithExif(), Buffer.from('<script>hidden behind the end</script>')]);
    const kept = await stored(person, (await upload(person, 'front', sent)).body.id);
    const { exif, icc, xmp, iptc } = await sharp(kept).metadata();
    expect([exif, icc, xmp, iptc]).toEqual([undefined, undefined, undefined, undefined]);
    for (const trace of ['SpecimenPhone', 'script']) expect(kept.includes(trace)).toBe(false);
  });

  it('is turned upright as its camera said', async () => {
    const person = await signIn(api.url);
    const lying = await sharp(front).withMetadata({ orientation: 6 }).toBuffer();
    const { body } = await upload(person, 'front', lying);
    expect(body).toMatchObject({ width: 480, height: 640 });
    expect(await sharp(await stored(person, body.id)).metadata()).toMatchObject({ width: 480, height: 640 });
  });

  it('is made smaller where it has more than the print of a card needs', async () => {
    const large = await frontPhoto(undefined, { width: 3200 });
    expect((await upload(await signIn(api.url), 'front', large)).body).toMatchObject({ width: 2400, height: 1800 });
  });

  it.each([
    ['PNG with transparency', () => sharp(front).ensureAlpha(0.5).png().toBuffer()],
    ['WebP', () => sharp(front).webp().toBuffer()],
    ['progressive JPEG', () => sharp(front).jpeg({ progressive: true }).toBuffer()],
    ['CMYK JPEG', () => sharp(front).toColourspace('cmyk').jpeg().toBuffer()],
    ['PNG of 16 bits', () => sharp(front).toColourspace('rgb16').png().toBuffer()],
  ])('may be a %s', async (_what, make) => {
    const person = await signIn(api.url);
    const { status, body } = await upload(person, 'back', await make(), { contentType: 'application/octet-stream' });
    expect(status).toBe(201);
    expect(await sharp(await stored(person, body.id)).metadata()).toMatchObject({ format: 'jpeg', space: 'srgb' });
  });
});

describe('R3: where no reader is set', () => {
  it.each([
    ['good', async () => front],
    ['dark', () => sharp(front).linear(0.2, 0).toBuffer()],
    ['too small to be legible', () => frontPhoto(undefined, { width: 320 })],
  ])('a photo is kept unread and nothing is said against it: one that is %s', async (_what, make) => {
    const { status, body } = await upload(await signIn(api.url), 'front', await make());
    expect(status).toBe(201);
    expect(body).toMatchObject({ readingState: 'none', reading: {}, problems: [], failedTries: 0 });
  });
});

describe('R7: an upload', () => {
  const side: Part = { name: 'side', value: 'front' };
  const file = (): Part => ({ name: 'file', value: front, filename: 'photo.jpg' });
  const send = async (parts: Part[]): Promise<Reply<Photo & Problem>> => {
    const { body, headers } = multipart(parts);
    return (await signIn(api.url)).send('POST', '/v1/photos', { body: body as unknown as BodyInit, headers });
  };

  it('takes its parts in either order, and more than it needs', async () => {
    const other: Part = { name: 'name', value: 'x' };
    for (const parts of [
      [side, file()],
      [file(), side],
      [other, side, { ...file(), name: 'other' }, file(), other],
    ]) {
      const { status, body } = await send(parts);
      expect([status, body.side]).toEqual([201, 'front']);
    }
  });

  it('counts the first of two files', async () => {
    expect((await send([side, file(), { ...file(), value: 'not a photo' }])).status).toBe(201);
  });

  it.each([
    ['no side', () => [file()], 'side:missing'],
    ['a side that cards do not have', () => [{ ...side, value: 'left' }, file()], 'side:malformed'],
    ['no file', () => [side], 'file:missing'],
    ['a text in place of the file', () => [side, { name: 'file', value: 'photo' }], 'file:missing'],
    ['nothing at all', () => [], 'file:missing'],
  ])('with %s says so', async (_what, parts, field) => {
    expect(problemOf(await send(parts()))).toEqual({ status: 422, code: 'invalid_input', fields: [field] });
  });

  it('that is no multipart is not supported', async () => {
    const person = await signIn(api.url);
    const unsupported = { status: 415, code: 'unsupported_media_type' };
    expect(problemOf(await person.post('/v1/photos', { side: 'front' }))).toEqual(unsupported);
    expect(problemOf(await person.post('/v1/photos'))).toEqual(unsupported);
    const raw = { body: front as unknown as BodyInit, headers: { 'Content-Type': 'image/jpeg' } };
    expect(problemOf(await person.send('POST', '/v1/photos', raw))).toEqual(unsupported);
  });

  it('that is cut off anywhere, or garbled, is malformed, and the server lives on', async () => {
    const { body, headers } = multipart([side, file()]);
    const person = await signIn(api.url);
    for (const end of [1, 30, 60, 130, 200, 250, 1000, body.length - 100, body.length - 30]) {
      const cut = { body: body.subarray(0, end) as unknown as BodyInit, headers };
      expect(problemOf(await person.send('POST', '/v1/photos', cut))).toMatchObject({ status: 422 });
    }
    for (const type of [
      'multipart/form-data',
      'multipart/form-data; boundary=',
      'multipart/form-data; boundary=other',
    ]) {
      const odd = { body: body as unknown as BodyInit, headers: { 'Content-Type': type } };
      expect(problemOf(await person.send('POST', '/v1/photos', odd))).toMatchObject({ status: 422 });
    }
    expect(await unused(person)).toEqual([]);
    expect((await person.get('/healthz')).status).toBe(200);
  });

  it('whose connection breaks leaves nothing, and can simply be repeated', async () => {
    const person = await signIn(api.url);
    const { body, headers } = multipart([side, file()]);
    await new Promise<void>((resolve) => {
      const sent = request(`${api.url}/v1/photos`, {
        method: 'POST',
        headers: { ...headers, Authorization: `Bearer ${person.token}`, 'Content-Length': body.length },
      });
      sent.on('error', () => {});
      sent.on('close', resolve);
      sent.write(body.subarray(0, 2000), () => sent.destroy());
    });
    expect(await unused(person)).toEqual([]);
    expect((await upload(person, 'front', front)).status).toBe(201);
    expect(api.log()).not.toMatch(/"level":50/);
  });
});

describe('R7: a repeated upload', () => {
  const keyed = (key: string) => ({ headers: { 'Idempotency-Key': key } });

  it('with the same key is the first photo again', async () => {
    const person = await signIn(api.url);
    const key = randomUUID();
    const first = await upload(person, 'front', front, keyed(key));
    const again = await upload(person, 'front', front, keyed(key));
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect(await unused(person)).toHaveLength(1);
  });

  it('with the same key ten times at once is one photo, and one file', async () => {
    const person = await signIn(api.url);
    const key = randomUUID();
    const replies = await Promise.all(Array.from({ length: 10 }, () => upload(person, 'front', front, keyed(key))));
    expect(new Set(replies.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
    expect(await unused(person)).toHaveLength(1);
    const id = replies[0]?.body.id ?? '';
    expect(await filesOf(person)).toEqual([id]);
  });

  it('with the same key and another photo, or another side, is refused', async () => {
    const person = await signIn(api.url);
    const key = randomUUID();
    await upload(person, 'front', front, keyed(key));
    const reused = { status: 409, code: 'idempotency_key_reused' };
    expect(problemOf(await upload(person, 'front', await specimen('back'), keyed(key)))).toEqual(reused);
    expect(problemOf(await upload(person, 'back', front, keyed(key)))).toEqual(reused);
  });

  it('with no key is another photo', async () => {
    const person = await signIn(api.url);
    await upload(person, 'front', front);
    await upload(person, 'front', front);
    expect(await unused(person)).toHaveLength(2);
  });

  it.each(['has a space', 'x'.repeat(201), 'naïve'])('with the key %.12j is told what a key is', async (key) => {
    const reply = await upload(await signIn(api.url), 'front', front, keyed(key));
    expect(problemOf(reply)).toEqual({ status: 400, code: 'idempotency_key_invalid' });
  });
});

/** Ids of all stored files, each of which must have its photo. */
async function filesOf(person: Client): Promise<string[]> {
  const { body } = await person.get<{ photos: Photo[] }>('/v1/photos');
  const mine = new Set(body.photos.map(({ id }) => id));
  const files = readdirSync(join(api.dataDir, 'photos'), { recursive: true, withFileTypes: true });
  const found = files.filter((entry) => entry.isFile()).map(({ name }) => name.replace('.age', ''));
  const rows = await api.deps.db('photos').whereIn('id', found).whereNull('erased_at').select('id');
  expect(found).toHaveLength(rows.length);
  return found.filter((id) => mine.has(id));
}

describe('R7: an account keeps twenty unused photos', () => {
  it('of thirty that come at once, and the others are told; no file of theirs stays', async () => {
    const person = await signIn(api.url);
    const replies = await Promise.all(Array.from({ length: 30 }, () => upload(person, 'front', front)));
    const refused = replies.filter(({ status }) => status !== 201);
    expect(refused).toHaveLength(10);
    for (const reply of refused) expect(problemOf(reply)).toEqual({ status: 409, code: 'photo_limit_reached' });
    expect(refused[0]?.body.title).toContain('20');
    expect(await unused(person)).toHaveLength(20);
    expect(await filesOf(person)).toHaveLength(20);

    const [oldest] = (await unused(person)).slice(-1);
    expect((await person.send('DELETE', `/v1/photos/${oldest}`)).status).toBe(204);
    expect((await upload(person, 'front', front)).status).toBe(201);
  });

  it('and those in a submission do not count', async () => {
    const { person } = await submitted(api.url);
    expect(await unused(person)).toEqual([]);
    expect((await person.get<{ photos: Photo[] }>('/v1/photos')).body.photos).toHaveLength(2);
  });
});
