import type { Me } from '../../../domain/contract/account';
import type { Photo } from '../../../domain/contract/photo';
import type { Problem } from '../../../domain/contract/problem';
import type { Verification } from '../../../domain/contract/verification';
import { startApi, type TestApi } from '../../support/api';
import {
  type Client,
  invalid,
  makeInput,
  problemOf,
  signIn,
  submit,
  submitted,
  uploadBoth,
  verified,
} from '../../support/api-client';
import { makePerson } from '../../support/people';
import { uniqueName } from '../../support/unique-name';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

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
    const replies = await Promise.all(Array.from({ length: 32 }, () => submit(person, input)));
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
    expect(problemOf(await submit(person, input))).toEqual({ status: 409, code: 'already_verified' });
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
      'prove_to_be_holder',
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

  it('can be asked for no oftener by asking many times at once; what was not looked up is not counted', async () => {
    const { card } = await verified(api.url);
    const person = await signIn(api.url);
    const input = await makeInput(person, card);
    const nothing = { ...input, backPhotoId: '0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a59' };
    for (let i = 0; i < 11; i += 1) expect((await submit(person, nothing)).body.code).toBe('invalid_input');
    const asked = await Promise.all(Array.from({ length: 14 }, () => submit(person, input)));
    const told = asked.filter(({ body }) => body.code === 'identity_already_bound');
    expect(told).toHaveLength(10);
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
