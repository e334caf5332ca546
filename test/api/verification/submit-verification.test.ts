import { randomUUID } from 'node:crypto';
import { beijingDate } from '../../../domain/calendar/civil-date';
import type { Me } from '../../../domain/contract/account';
import type { Photo } from '../../../domain/contract/photo';
import type { Problem } from '../../../domain/contract/problem';
import type { Verification } from '../../../domain/contract/verification';
import { checkTypedIdentity, type TypedIdentity } from '../../../domain/verification/check-form';
import { startApi, type TestApi } from '../../support/api';
import {
  type Client,
  makeInput,
  problemOf,
  signIn,
  specimen,
  submit,
  submitted,
  upload,
  uploadBoth,
  verified,
} from '../../support/api-client';
import { makeIdNumber, makePerson } from '../../support/people';
import { uniqueName } from '../../support/unique-name';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const invalid = (...fields: string[]) => ({ status: 422, code: 'invalid_input', fields });
const current = (person: Client) => person.get<Verification>('/v1/verifications/current');

describe('R4: a submission', () => {
  it('is in review at once, masked, with the day of the decision', async () => {
    const person = await signIn(api.url);
    const card = makePerson({ name: '欧阳知夏' });
    const { status, body } = await submit(person, await makeInput(person, card));
    expect(status).toBe(201);
    expect(body).toMatchObject({
      kind: 'first',
      status: 'pending',
      maskedName: '***夏',
      maskedIdNumber: `1${'*'.repeat(16)}${card.idNumber.slice(-1)}`,
      validFrom: card.validFrom,
      validUntil: card.validUntil,
      timesMissed: 0,
      decidedAt: null,
    });
    expect(body.steps.map(({ code, state }) => `${code} ${state}`)).toEqual([
      'submitted done',
      'in_review current',
      'result waiting',
    ]);
    expect(body).not.toHaveProperty('rejection');
    expect((await current(person)).body).toEqual(body);
    const me = (await person.get<Me>('/v1/me')).body;
    expect(me.verification).toEqual({ id: body.id, status: 'pending', dueAt: body.dueAt });
  });

  it('is taken as people type: spaces, other dots, a small x, full-width digits', async () => {
    const person = await signIn(api.url);
    const number = '11010519491231002X';
    const input = await makeInput(person, makePerson({ idNumber: number, validUntil: null }));
    const reply = await submit(person, {
      ...input,
      name: ' 阿凡提 • 买买提 ',
      idNumber: '１１０１０５ 19491231 002x',
    });
    expect([reply.status, reply.body.maskedName]).toEqual([201, '******提']);
    expect(reply.body.maskedIdNumber).toBe('1****************X');
  });

  it('may bear a name beyond the basic plane, and long-term validity', async () => {
    const card = makePerson({ name: '𠮷𬍛', birthDate: '1960-05-01', validFrom: '2020-01-01', validUntil: null });
    const person = await signIn(api.url);
    const { status, body } = await submit(person, await makeInput(person, card));
    expect([status, body.maskedName, body.validUntil]).toEqual([201, '*𬍛', null]);
  });

  it('takes its photos with it', async () => {
    const { person } = await submitted(api.url);
    expect((await person.get('/v1/photos?unused=true')).body).toEqual({ photos: [] });
  });

  it('cannot be followed by another while it is in review', async () => {
    const { person } = await submitted(api.url);
    expect(problemOf(await submit(person, await makeInput(person)))).toEqual({
      status: 409,
      code: 'verification_pending',
    });
    expect((await person.get<{ photos: Photo[] }>('/v1/photos?unused=true')).body.photos).toHaveLength(2);
  });

  it('of one account, many at once with keys of their own, is one', async () => {
    const person = await signIn(api.url);
    const input = await makeInput(person);
    const replies = await Promise.all(Array.from({ length: 12 }, () => submit(person, input)));
    const made = replies.filter(({ status }) => status === 201);
    expect(made).toHaveLength(1);
    for (const reply of replies.filter(({ status }) => status !== 201)) {
      expect(problemOf(reply)).toEqual({ status: 409, code: 'verification_pending' });
    }
  });
});

describe('R9: a verified account', () => {
  it('is told so, and asked for nothing again', async () => {
    const { person, card } = await verified(api.url);
    const input = { ...card, ...(await uploadBoth(person)), consent: true };
    const already = { status: 409, code: 'already_verified' };
    expect(problemOf(await submit(person, input))).toEqual(already);
    expect(problemOf(await submit(person, await makeInput(person)))).toEqual(already);
  });
});

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
    expect(problemOf(await current(person))).toEqual({ status: 404, code: 'not_found' });
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

describe('R4: a repeated submission', () => {
  it('with the same key and body has the same answer, the person being verified meanwhile or not', async () => {
    const person = await signIn(api.url);
    const input = await makeInput(person);
    const key = randomUUID();
    const first = await submit(person, input, key);
    const again = await submit(person, input, key);
    expect([again.status, again.body]).toEqual([201, first.body]);
    await person.post(`/v1/verifications/${first.body.id}/withdrawal`);
    expect((await submit(person, input, key)).body).toEqual(first.body);
    expect((await current(person)).body.status).toBe('withdrawn');
  });

  it('sixteen times at once makes one, and all hear of the same', async () => {
    const person = await signIn(api.url);
    const input = await makeInput(person);
    const key = randomUUID();
    const replies = await Promise.all(Array.from({ length: 16 }, () => submit(person, input, key)));
    expect(new Set(replies.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
    expect(replies[0]?.status).toBe(201);
    const { id } = (await person.get<Me>('/v1/me')).body.account;
    expect(await api.deps.db('verifications').where({ account_id: id })).toHaveLength(1);
    expect(await api.deps.db('cases').where({ verification_id: replies[0]?.body.id })).toHaveLength(1);
  });

  it('is the same whatever the order of its fields and the spaces in its name', async () => {
    const person = await signIn(api.url);
    const input = await makeInput(person);
    const key = randomUUID();
    const first = await submit(person, input, key);
    const shuffled = { ...Object.fromEntries(Object.entries(input).reverse()), name: ` ${input.name} ` };
    expect((await submit(person, shuffled, key)).body).toEqual(first.body);
  });

  it('with the same key and another body is refused', async () => {
    const person = await signIn(api.url);
    const input = await makeInput(person);
    const key = randomUUID();
    await submit(person, input, key);
    const reused = { status: 409, code: 'idempotency_key_reused' };
    expect(problemOf(await submit(person, { ...input, name: '林知夏夏' }, key))).toEqual(reused);
    expect(
      problemOf(await upload(person, 'front', await specimen('front'), { headers: { 'Idempotency-Key': key } })),
    ).toEqual(reused);
  });

  it('under a key that another account has used is a submission of its own', async () => {
    const [one, other] = [await signIn(api.url), await signIn(api.url)];
    const key = randomUUID();
    const [first, second] = [
      await submit(one, await makeInput(one), key),
      await submit(other, await makeInput(other), key),
    ];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(first.body.id).not.toBe(second.body.id);
  });

  it('after a refusal of its input is read anew: only what was done is remembered', async () => {
    const person = await signIn(api.url);
    const input = await makeInput(person);
    const key = randomUUID();
    expect((await submit(person, { ...input, name: '林' }, key)).status).toBe(422);
    expect((await submit(person, input, key)).status).toBe(201);
  });

  it.each(['two words', 'x'.repeat(201), 'é'])('under the key %.10j is told what a key is', async (key) => {
    const person = await signIn(api.url);
    expect(problemOf(await submit(person, await makeInput(person), key))).toEqual({
      status: 400,
      code: 'idempotency_key_invalid',
    });
  });
});

describe('R8: a number that is bound to another account', () => {
  it('is refused with the ways on, and tells nothing of the other account', async () => {
    const { card, person: owner } = await verified(api.url);
    const person = await signIn(api.url, uniqueName());
    const reply = await submit(person, await makeInput(person, card));
    expect(problemOf(reply)).toEqual({ status: 409, code: 'identity_already_bound' });
    const problem = reply.body as unknown as Problem;
    expect(problem.ways?.map(({ code }) => code)).toEqual([
      'use_other_account',
      'check_number',
      'ask_customer_service',
    ]);
    const { account } = (await owner.get<Me>('/v1/me')).body;
    for (const trace of [account.id, account.nickname, card.name, card.idNumber]) {
      expect(JSON.stringify(problem)).not.toContain(trace);
    }
  });

  it('can be asked for ten times a day: nobody searches for people', async () => {
    const { card } = await verified(api.url);
    const person = await signIn(api.url);
    const input = await makeInput(person, card);
    for (let i = 0; i < 10; i += 1) expect((await submit(person, input)).body.code).toBe('identity_already_bound');
    const limited = { status: 429, code: 'too_many_requests' };
    expect(problemOf(await submit(person, input))).toEqual(limited);
    // A number that is free gets the same answer now, or the limit itself would tell.
    const { name, idNumber, validFrom, validUntil } = makePerson();
    expect(problemOf(await submit(person, { ...input, name, idNumber, validFrom, validUntil }))).toEqual(limited);
  });

  it('is not looked up before two photos and a submission that could stand', async () => {
    const { card } = await verified(api.url);
    const person = await signIn(api.url);
    const input = await makeInput(person, card);
    const nothing = '0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a59';
    expect(problemOf(await submit(person, { ...input, backPhotoId: nothing }))).toEqual(
      invalid('backPhotoId:photo_not_found'),
    );
    const { person: waiting } = await submitted(api.url);
    const again = { ...(await makeInput(waiting)), ...card };
    expect(problemOf(await submit(waiting, again))).toEqual({ status: 409, code: 'verification_pending' });
  });

  it('but only typed by others is free: a submission reserves nothing', async () => {
    const { card } = await submitted(api.url);
    const person = await signIn(api.url);
    expect((await submit(person, await makeInput(person, card))).status).toBe(201);
  });
});
