import sharp from 'sharp';
import type { Photo } from '../../../domain/contract/photo';
import { startApi, type TestApi } from '../../support/api';
import { type Client, makeInput, problemOf, signIn, specimen, submit, upload } from '../../support/api-client';
import { toldReader } from '../../support/reader';

const reader = toldReader();
let api: TestApi;
let sharpPicture: Buffer;
beforeAll(async () => {
  api = await startApi({ reader });
  sharpPicture = await specimen('front');
});
afterAll(() => api.stop());

const codes = ({ problems }: Photo) => problems.map(({ code }) => code);

describe.each(['holding', 'bank-card'])('R23: a photo for %s', (purpose) => {
  it('is kept like any other, with no reader asked and nothing read', async () => {
    const person = await signIn(api.url);
    const looks = reader.looks();
    const { status, body } = await upload(person, purpose, sharpPicture);
    expect(status).toBe(201);
    expect(body).toMatchObject({ side: purpose, problems: [], reading: {}, readingState: 'none', failedTries: 0 });
    expect(reader.looks()).toBe(looks);
    expect((await person.get('/v1/photos?unused=true')).body).toEqual({ photos: [body] });
    const row = await api.deps.db('photos').where({ id: body.id }).first();
    expect(row).toMatchObject({ reading_sealed: null, reader: null });
  });

  it.each<[string, (picture: Buffer) => Promise<Buffer>, string]>([
    ['too dark', (picture) => sharp(picture).linear(0.2).jpeg().toBuffer(), 'too_dark'],
    ['blurred', (picture) => sharp(picture).blur(12).jpeg().toBuffer(), 'blurred'],
    ['too small', (picture) => sharp(picture).resize(320).jpeg().toBuffer(), 'too_small'],
  ])('that is %s says so and what to do, and stops nobody', async (_what, spoil, code) => {
    const person = await signIn(api.url);
    const { status, body } = await upload(person, purpose, await spoil(sharpPicture));
    expect(status).toBe(201);
    expect(codes(body)).toContain(code);
    for (const { weight, message } of body.problems) {
      expect(weight).toBe('warn');
      expect(message).not.toContain('身份证');
    }
  });

  it('is no side of the card: a verification names the field and keeps the photo', async () => {
    const person = await signIn(api.url);
    const { body: photo } = await upload(person, purpose, sharpPicture);
    const input = await makeInput(person);
    const reply = await submit(person, { ...input, frontPhotoId: photo.id, backPhotoId: input.backPhotoId });
    expect(problemOf(reply)).toEqual({
      status: 422,
      code: 'invalid_input',
      fields: ['frontPhotoId:photo_wrong_side'],
    });
    expect(await unusedIds(person)).toContain(photo.id);
  });

  it("is nobody else's, and goes when its owner deletes it", async () => {
    const person = await signIn(api.url);
    const { body: photo } = await upload(person, purpose, sharpPicture);
    expect((await (await signIn(api.url)).get(`/v1/photos/${photo.id}/content`)).status).toBe(404);
    expect((await person.send('DELETE', `/v1/photos/${photo.id}`)).status).toBe(204);
    expect(await unusedIds(person)).toEqual([]);
  });
});

async function unusedIds(person: Client): Promise<string[]> {
  return (await person.get<{ photos: Photo[] }>('/v1/photos?unused=true')).body.photos.map(({ id }) => id);
}

it('R23: a purpose that there is not is named as a bad field', async () => {
  expect(problemOf(await upload(await signIn(api.url), 'passport', sharpPicture))).toEqual({
    status: 422,
    code: 'invalid_input',
    fields: ['side:malformed'],
  });
});
