import type { Comparison, ComparisonInput, Photo } from '../../../domain/contract/photo';
import type { Problem } from '../../../domain/contract/problem';
import type { PhotoSide } from '../../../domain/photo/photo-sides';
import { startApi, type TestApi } from '../../support/api';
import { type Client, client, problemOf, signIn, specimen, submitted, upload } from '../../support/api-client';
import { makePerson } from '../../support/people';
import { seenCard, type ToldReader, toldReader } from '../../support/reader';

let api: TestApi;
let reader: ToldReader;
let person: Client;
const card = makePerson({ name: '林龑' });
beforeAll(async () => {
  reader = toldReader('龑');
  api = await startApi({ reader });
});
beforeEach(async () => {
  reader.sees('front', seenCard(card, 'front', { misread: { name: '林炎' } }));
  reader.sees('back', seenCard(card, 'back'));
  person = await signIn(api.url);
});
afterAll(() => api.stop());

const take = async (side: PhotoSide): Promise<Photo> => (await upload(person, side, await specimen(side))).body;
const typed = ({ name, idNumber, validFrom, validUntil } = card) => ({ name, idNumber, validFrom, validUntil });
const compare = (input: object, who = person) =>
  who.post<Comparison & Omit<Problem, 'status'>>('/v1/verifications/comparison', {
    ...typed(),
    frontPhotoId: null,
    backPhotoId: null,
    ...input,
  } satisfies Partial<ComparisonInput>);
const results = ({ fields }: Comparison) => fields.map(({ field, result }) => `${field}:${result}`);
const withBoth = async () => ({ frontPhotoId: (await take('front')).id, backPhotoId: (await take('back')).id });
const nothingRead = ['name:not_read', 'idNumber:not_read', 'validFrom:not_read', 'validUntil:not_read'];

describe('R3 R11: what was typed beside what the photos say', () => {
  it('is the same, or cannot be checked where the reader does not know a character', async () => {
    const { status, body } = await compare(await withBoth());
    expect(status).toBe(200);
    expect(results(body)).toEqual(['name:cannot_be_checked', 'idNumber:same', 'validFrom:same', 'validUntil:same']);
  });

  it('comes with what was read of the four fields, and no more', async () => {
    const { reading } = (await compare(await withBoth())).body;
    expect(reading).toEqual({
      ...typed(),
      name: '林炎',
      confidence: { name: 0.99, idNumber: 0.99, validFrom: 0.99, validUntil: 0.99 },
    });
  });

  it('differs in each field that was typed otherwise, also while it is no lawful value yet', async () => {
    const other = { name: '林', idNumber: '1101', validFrom: '', validUntil: null };
    const differs = ['name:differs', 'idNumber:differs', 'validFrom:differs', 'validUntil:differs'];
    expect(results((await compare({ ...(await withBoth()), ...other, name: '王芳' })).body)).toEqual(differs);
  });

  it('is the same however a number is typed that means the same', async () => {
    const idNumber = ` ${card.idNumber.slice(0, 6)} ${card.idNumber.slice(6).toLowerCase()}`;
    expect(results((await compare({ ...(await withBoth()), idNumber })).body)).toContain('idNumber:same');
  });

  it('is not read where a photo is missing, unread, or of the wrong side', async () => {
    expect(results((await compare({ name: '王芳' })).body)).toEqual(nothingRead);
    const { backPhotoId } = await withBoth();
    const [name, idNumber] = nothingRead;
    const oneSide = await compare({ name: '王芳', backPhotoId });
    expect(results(oneSide.body)).toEqual([name, idNumber, 'validFrom:same', 'validUntil:same']);
    reader.sees('front', undefined);
    const { id: unread } = await take('front');
    expect(results((await compare({ name: '王芳', frontPhotoId: unread })).body)).toEqual(nothingRead);
    const swapped = { name: '王芳', frontPhotoId: backPhotoId };
    expect(results((await compare(swapped)).body)).toEqual(nothingRead);
  });

  it('stores nothing: neither a submission nor what was typed', async () => {
    await compare(await withBoth());
    expect(problemOf(await person.get('/v1/verifications/current'))).toEqual({ status: 404, code: 'not_found' });
    expect(api.log()).not.toContain(card.idNumber);
  });

  it('R4: can be asked as often as one likes, and while a submission is in review', async () => {
    const waiting = await submitted(api.url, card);
    for (let i = 0; i < 30; i += 1) expect((await compare({}, waiting.person)).status).toBe(200);
  });
});

describe('R42: the photos of somebody else', () => {
  it('are answered like photos that do not exist: nothing is read of them', async () => {
    const theirs = await withBoth();
    const stranger = await signIn(api.url);
    const none = '0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a59';
    const reply = await compare(theirs, stranger);
    expect(reply.body).toEqual((await compare({ frontPhotoId: none, backPhotoId: none }, stranger)).body);
    expect(reply.body.reading).toEqual({});
    expect(JSON.stringify(reply.body)).not.toContain(card.idNumber);
  });

  it('are compared for nobody who is not signed in', async () => {
    const theirs = await withBoth();
    expect(problemOf(await compare(theirs, client(api.url)))).toEqual({ status: 401, code: 'sign_in_required' });
  });
});

describe('R3: a comparison asked for wrongly names the field', () => {
  it.each([
    [{ name: 7 }, 'name:malformed'],
    [{ name: undefined }, 'name:missing'],
    [{ idNumber: 'x'.repeat(41) }, 'idNumber:too_long'],
    [{ frontPhotoId: 'x' }, 'frontPhotoId:photo_not_found'],
    [{ backPhotoId: '' }, 'backPhotoId:photo_not_found'],
  ])('%j', async (input, field) => {
    expect(problemOf(await compare(input))).toEqual({ status: 422, code: 'invalid_input', fields: [field] });
  });
});
