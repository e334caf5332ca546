import { beijingDate } from '../../../domain/calendar/civil-date';
import type { Photo } from '../../../domain/contract/photo';
import type { Problem } from '../../../domain/contract/problem';
import { checkTypedIdentity, type TypedIdentity } from '../../../domain/verification/check-form';
import { startApi, type TestApi } from '../../support/api';
import { type Client, invalid, makeInput, problemOf, signIn, submit, uploadBoth } from '../../support/api-client';
import { makeIdNumber, makePerson } from '../../support/people';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

describe('R2: what was typed is checked by the same rules as in the mini-program', () => {
  const good = makePerson();
  const tomorrow = beijingDate(new Date(Date.now() + 86_400_000));
  const wrong: Partial<TypedIdentity>[] = [
    { name: '' },
    { name: '   ' },
    { name: '林' },
    { name: '林'.repeat(51) },
    { name: 'Lin Wei' },
    { name: '林·' },
    { name: '林\ue000' },
    { name: '林😀' },
    { name: '林\u0000夏' },
    { name: '林\ud840' },
    { idNumber: '' },
    { idNumber: '1101051949123100' },
    { idNumber: '110105194912310021' },
    { idNumber: '11010519490231002X' },
    { idNumber: '99010519491231002X' },
    { idNumber: '810000199001010014' },
    { idNumber: 'ABCDEFGHIJKLMNOPQR' },
    { idNumber: makeIdNumber('2015-01-01') },
    { idNumber: makeIdNumber('2090-01-01') },
    { validFrom: '' },
    { validFrom: '2024-02-30' },
    { validFrom: '20240201' },
    { validFrom: tomorrow },
    { validFrom: '1980-01-01' },
    { validUntil: '' },
    { validUntil: 'long-term' },
    { validUntil: '2020-01-01' },
    { validUntil: '2035-05-05' },
    { validUntil: null },
    { name: '', idNumber: '', validFrom: '', validUntil: '' },
    { name: 'x', idNumber: '1', validFrom: '2024-13-01', validUntil: '0000-00-00' },
  ];
  let person: Client;
  let photos: Awaited<ReturnType<typeof uploadBoth>>;
  beforeAll(async () => {
    person = await signIn(api.url);
    photos = await uploadBoth(person);
  });

  it.each(wrong)('%j', async (typed) => {
    const identity = { ...good, ...typed };
    const expected = checkTypedIdentity(identity, beijingDate(new Date())).map(({ path, code }) => `${path}:${code}`);
    expect(expected).not.toEqual([]);
    const reply = await submit(person, { ...identity, ...photos, consent: true });
    expect(problemOf(reply)).toEqual(invalid(...expected));
    expect(problemOf(await person.get('/v1/verifications/current'))).toEqual({ status: 404, code: 'not_found' });
  });

  it('and one answer names what is wrong in shape beside what is wrong by a rule', async () => {
    const reply = await submit(person, {
      ...good,
      name: '林',
      validFrom: '2024-02-30',
      frontPhotoId: 'front',
      backPhotoId: photos.backPhotoId,
    });
    expect(problemOf(reply).fields?.sort()).toEqual(
      [
        'consent:consent_required',
        'frontPhotoId:photo_not_found',
        'name:name_too_short',
        'validFrom:not_a_date',
      ].sort(),
    );
  });

  it('and which text was consented to is kept with the submission (R4)', async () => {
    const consenting = await signIn(api.url);
    const reply = await submit(consenting, { ...(await makeInput(consenting)), consentVersion: '2026-11-21' });
    const row = await api.deps.db('verifications').where({ id: reply.body.id }).first('consent_version');
    expect(row).toEqual({ consent_version: '2026-11-21' });
  });

  it('and every field of a wrong type or size is named', async () => {
    const reply = await submit(person, {
      name: 7,
      idNumber: ['1'],
      validFrom: null,
      validUntil: { year: 2030 },
      frontPhotoId: 'front',
      backPhotoId: 9,
      consent: 'true',
    });
    expect(problemOf(reply)).toEqual(
      invalid(
        'name:malformed',
        'idNumber:malformed',
        'validFrom:malformed',
        'validUntil:malformed',
        'frontPhotoId:photo_not_found',
        'backPhotoId:photo_not_found',
        'consent:consent_required',
      ),
    );
    const long = { ...good, ...photos, consent: true, name: '林'.repeat(201), idNumber: '1'.repeat(41) };
    expect(problemOf(await submit(person, long))).toEqual(invalid('name:too_long', 'idNumber:too_long'));
  });

  it.each([undefined, false, null, 'true', 1])('and consent is given separately: not %j', async (consent) => {
    const reply = await submit(person, { ...good, ...photos, consent });
    expect(problemOf(reply)).toEqual(invalid('consent:consent_required'));
    expect((reply.body as unknown as Problem).fields?.[0]?.message).toContain('敏感个人信息');
  });
});

describe('R2: the photos of a submission', () => {
  const withPhotos = async (person: Client, photos: object) =>
    problemOf(await submit(person, { ...makePerson(), consent: true, ...photos }));

  it('are there', async () => {
    const person = await signIn(api.url);
    const photos = await uploadBoth(person);
    const nothing = '0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a59';
    expect(await withPhotos(person, { ...photos, backPhotoId: nothing })).toEqual(
      invalid('backPhotoId:photo_not_found'),
    );
    expect(await withPhotos(person, { frontPhotoId: photos.frontPhotoId })).toEqual(
      invalid('backPhotoId:photo_not_found'),
    );
  });

  it("are one's own: another person's are answered as if they did not exist", async () => {
    const [person, other] = [await signIn(api.url), await signIn(api.url)];
    await uploadBoth(person);
    expect(await withPhotos(person, await uploadBoth(other))).toEqual(
      invalid('frontPhotoId:photo_not_found', 'backPhotoId:photo_not_found'),
    );
    expect((await other.get<{ photos: Photo[] }>('/v1/photos?unused=true')).body.photos).toHaveLength(2);
  });

  it('are of the sides that they are given for', async () => {
    const person = await signIn(api.url);
    const { frontPhotoId, backPhotoId } = await uploadBoth(person);
    expect(await withPhotos(person, { frontPhotoId: backPhotoId, backPhotoId: frontPhotoId })).toEqual(
      invalid('frontPhotoId:photo_wrong_side', 'backPhotoId:photo_wrong_side'),
    );
  });

  it('are two', async () => {
    const person = await signIn(api.url);
    const { frontPhotoId } = await uploadBoth(person);
    expect(await withPhotos(person, { frontPhotoId, backPhotoId: frontPhotoId.toUpperCase() })).toEqual(
      invalid('backPhotoId:same_photo_twice'),
    );
  });

  it('have not been erased', async () => {
    const person = await signIn(api.url);
    const photos = await uploadBoth(person);
    await person.send('DELETE', `/v1/photos/${photos.frontPhotoId}`);
    expect(await withPhotos(person, photos)).toEqual(invalid('frontPhotoId:photo_not_found'));
  });

  it('may be named in capitals', async () => {
    const person = await signIn(api.url);
    const input = await makeInput(person);
    const { status } = await submit(person, { ...input, frontPhotoId: input.frontPhotoId.toUpperCase() });
    expect(status).toBe(201);
  });
});
