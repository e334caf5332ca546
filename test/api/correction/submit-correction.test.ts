import { randomUUID } from 'node:crypto';
import type { Me } from '../../../domain/contract/account';
import type { ActivityPage } from '../../../domain/contract/activity';
import type { Photo } from '../../../domain/contract/photo';
import { maskName } from '../../../domain/identity/mask';
import { startApi, type TestApi } from '../../support/api';
import {
  type Client,
  client,
  invalid,
  makeInput,
  problemOf,
  signIn,
  signInStaff,
  submit,
  submitted,
  verified,
} from '../../support/api-client';
import { askToClear, clearing, makeClearingInput } from '../../support/clearing';
import {
  askToCorrect,
  changed,
  correcting,
  currentCorrection,
  makeCorrectionInput,
  uploadProof,
  withdrawCorrection,
} from '../../support/correction';
import { makePerson } from '../../support/people';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const refused = (code: string) => ({ status: 409, code });
const unused = async (person: Client) =>
  (await person.get<{ photos: Photo[] }>('/v1/photos?unused=true')).body.photos.map(({ side }) => side).sort();
const kindsOf = async (person: Client) =>
  (await person.get<ActivityPage>('/v1/activity')).body.activities.map(({ kind }) => kind);

describe('R28: a request to correct the real name', () => {
  it.each(['name', 'registration', 'id_number'] as const)('of %s is taken with its proof', async (kind) => {
    const { person, card, after, correction } = await correcting(api.url, kind);
    expect(correction).toMatchObject({ kind, status: 'pending', decidedAt: null, maskedName: maskName(after.name) });
    expect(correction.steps.map(({ code, state }) => `${code}:${state}`)).toEqual([
      'submitted:done',
      'in_review:current',
      'result:waiting',
    ]);
    expect((await currentCorrection(person)).body).toEqual(correction);
    expect(await unused(person)).toEqual([]);
    const { body } = await person.get<Me>('/v1/me');
    expect(body.correction).toEqual({ id: correction.id, status: 'pending', dueAt: correction.dueAt });
    expect(body.verification).toMatchObject({ status: 'approved' });
    expect(body.realName).toMatchObject({ status: 'active', maskedName: maskName(card.name) });
    expect(await kindsOf(person)).toEqual(expect.arrayContaining(['correction_submitted', 'verified']));
  });

  it('takes what is left out as it was verified, so that only what has changed is typed', async () => {
    const { person, card } = await verified(api.url);
    const { name } = makePerson();
    const { idNumber: _, ...input } = await makeCorrectionInput(person, 'name', { ...card, name });
    const { status, body } = await askToCorrect(person, input);
    expect([status, body.maskedName]).toEqual([201, maskName(name)]);
  });

  it('needs a real name', async () => {
    const person = await signIn(api.url);
    const input = await makeCorrectionInput(person, 'name', makePerson());
    expect(problemOf(await askToCorrect(person, input))).toEqual(refused('not_verified'));
    expect(problemOf(await currentCorrection(person))).toEqual({ status: 404, code: 'not_found' });
    expect(await unused(person)).toEqual(['back', 'front', 'proof']);
  });

  it('names what its kind does not change, and what has not changed, and keeps the photos', async () => {
    const { person, card } = await verified(api.url);
    const [name, number] = [changed('name', card), changed('id_number', card)];
    const input = await makeCorrectionInput(person, 'name', name);
    const ask = (change: object) => askToCorrect(person, { ...input, ...card, ...change });
    expect(problemOf(await ask({ kind: 'name' }))).toEqual(invalid('name:as_verified'));
    expect(problemOf(await ask({ kind: 'id_number' }))).toEqual(invalid('idNumber:as_verified'));
    expect(problemOf(await ask({ ...number, kind: 'name', name: name.name }))).toEqual(
      invalid('idNumber:not_this_change'),
    );
    expect(problemOf(await ask({ ...name, kind: 'registration' }))).toEqual(invalid('name:not_this_change'));
    expect(problemOf(await ask({ ...number, kind: 'id_number', name: name.name }))).toEqual(
      invalid('name:not_this_change'),
    );
    expect(await unused(person)).toHaveLength(3);
    expect((await askToCorrect(person, input)).status).toBe(201);
  });

  it('tells in no answer what was verified', async () => {
    const { person, card } = await verified(api.url);
    const input = await makeCorrectionInput(person, 'name', changed('name', card));
    const replies = [
      await askToCorrect(person, { ...input, name: card.name }),
      await askToCorrect(person, { ...input, idNumber: makePerson().idNumber }),
      await askToCorrect(person, { ...input, idNumber: undefined }),
    ];
    for (const { body } of replies) expect(JSON.stringify(body)).not.toContain(card.idNumber);
  });

  it('holds what is typed to the rules of every form', async () => {
    const { person, card } = await verified(api.url);
    const input = await makeCorrectionInput(person, 'id_number', changed('id_number', card));
    const bad = { ...input, idNumber: '110105194912310021', validUntil: '2020-02-30' };
    expect(problemOf(await askToCorrect(person, bad))).toEqual(
      invalid('idNumber:id_number_check_digit', 'validUntil:not_a_date'),
    );
    const { consent: _, ...unasked } = input;
    expect(problemOf(await askToCorrect(person, unasked))).toEqual(invalid('consent:consent_required'));
    expect(problemOf(await askToCorrect(person, { ...input, kind: 'sex' }))).toEqual(invalid('kind:malformed'));
  });

  it('wants one to three proofs, each a photo of its own that was taken for it', async () => {
    const { person, card } = await verified(api.url);
    const input = await makeCorrectionInput(person, 'name', changed('name', card));
    const [proof] = input.proofPhotoIds;
    const ask = (proofPhotoIds: unknown) => askToCorrect(person, { ...input, proofPhotoIds });
    expect(problemOf(await ask([]))).toEqual(invalid('proofPhotoIds:missing'));
    expect(problemOf(await ask([proof, proof]))).toEqual(invalid('proofPhotoIds.1:same_photo_twice'));
    expect(problemOf(await ask([input.frontPhotoId]))).toEqual(invalid('proofPhotoIds.0:same_photo_twice'));
    expect(problemOf(await ask([randomUUID()]))).toEqual(invalid('proofPhotoIds.0:photo_not_found'));
    expect(problemOf(await ask([proof, 'x']))).toEqual(invalid('proofPhotoIds.1:photo_not_found'));
    const theirs = await uploadProof(await signIn(api.url));
    expect(problemOf(await ask([theirs]))).toEqual(invalid('proofPhotoIds.0:photo_not_found'));
    const four = [proof, await uploadProof(person), await uploadProof(person), await uploadProof(person)];
    expect(problemOf(await ask(four))).toEqual(invalid('proofPhotoIds:too_long'));
    expect((await ask(four.slice(0, 3))).status).toBe(201);
    expect(await unused(person)).toEqual(['proof']);
  });

  it('again with the same key is the same answer, and with the same key and another body is refused', async () => {
    const { person, card } = await verified(api.url);
    const [input, key] = [await makeCorrectionInput(person, 'name', changed('name', card)), randomUUID()];
    const first = await askToCorrect(person, input, key);
    expect(await askToCorrect(person, input, key)).toMatchObject({ status: 201, body: first.body });
    const other = { ...input, name: makePerson().name };
    expect(problemOf(await askToCorrect(person, other, key))).toEqual(refused('idempotency_key_reused'));
    expect(await api.deps.db('verifications').where({ corrects_id: await firstOf(person) })).toHaveLength(1);
  });

  it('is one at a time, and neither beside a clearing nor while the account is frozen', async () => {
    const { person, card, after } = await correcting(api.url);
    const again = await makeCorrectionInput(person, 'name', changed('name', card));
    expect(problemOf(await askToCorrect(person, again))).toEqual(refused('verification_pending'));
    expect(problemOf(await submit(person, await makeInput(person, after)))).toEqual(refused('verification_pending'));

    const inClearing = await clearing(api.url);
    const beside = await makeCorrectionInput(inClearing.person, 'name', changed('name', inClearing.card));
    expect(problemOf(await askToCorrect(inClearing.person, beside))).toEqual(refused('clearing_pending'));

    const frozen = await verified(api.url);
    const [newest] = (await frozen.person.get<ActivityPage>('/v1/activity')).body.activities;
    await frozen.person.post(`/v1/activity/${newest?.id}/report`);
    const input = await makeCorrectionInput(frozen.person, 'name', changed('name', frozen.card));
    expect(problemOf(await askToCorrect(frozen.person, input))).toEqual(refused('account_frozen'));
  });

  it('stands in the way of a clearing, whose board says so', async () => {
    const { person, correction } = await correcting(api.url);
    const input = await makeClearingInput(person);
    const reply = await askToClear(person, input);
    expect(problemOf(reply)).toEqual(refused('preconditions_unmet'));
    expect(reply.body.preconditions?.map(({ code, detail }) => `${code}: ${detail}`)).toEqual([
      'no_pending_request: 有一份变更实名信息的申请正在审核',
    ]);
    await withdrawCorrection(person, correction.id);
    expect((await askToClear(person, input)).status).toBe(201);
  });

  it('to a number that is bound to another account is refused at once, and as often as others may search', async () => {
    const [{ person, card }, other] = [await verified(api.url), await verified(api.url)];
    const { idNumber, validFrom, validUntil } = other.card;
    const input = await makeCorrectionInput(person, 'id_number', { ...card, idNumber, validFrom, validUntil });
    for (let tries = 0; tries < 10; tries++)
      expect(problemOf(await askToCorrect(person, input))).toEqual(refused('identity_already_bound'));
    expect(problemOf(await askToCorrect(person, input)).status).toBe(429);
    expect(await unused(person)).toHaveLength(3);
  });
});

it('R28: nobody finds out a number by asking which it is not: after twenty requests a day is over, whatever came of them', async () => {
  const { person, card } = await verified(api.url);
  const input = await makeCorrectionInput(person, 'name', changed('name', card));
  for (let guess = 0; guess < 19; guess++) {
    const reply = await askToCorrect(person, { ...input, ...numberOf(makePerson()) });
    expect(problemOf(reply)).toEqual(invalid('idNumber:not_this_change'));
  }
  const { body } = await askToCorrect(person, input);
  await withdrawCorrection(person, body.id);
  expect(problemOf(await askToCorrect(person, input)).status).toBe(429);
});

describe('R28: a withdrawal', () => {
  it('ends the request, gives the photos back, and leaves the real name as it was', async () => {
    const { person, card, correction } = await correcting(api.url);
    const { status, body } = await withdrawCorrection(person, correction.id);
    expect([status, body.status, body.steps.map(({ code }) => code)]).toEqual([
      200,
      'withdrawn',
      ['submitted', 'withdrawn'],
    ]);
    expect(await withdrawCorrection(person, correction.id)).toMatchObject({ status: 200, body });
    expect(await unused(person)).toEqual(['back', 'front', 'proof']);
    expect((await person.get('/v1/real-name')).body).toMatchObject({ maskedName: maskName(card.name) });
    const [row] = await api.deps.db('cases').where({ verification_id: correction.id });
    expect(row).toMatchObject({ status: 'closed', outcome: 'withdrawn' });
    expect(await kindsOf(person)).toContain('correction_withdrawn');
  });

  it("is nobody else's nor staff's, and a correction is no verification, nor the reverse", async () => {
    const { person, correction } = await correcting(api.url);
    const stranger = await signIn(api.url);
    expect(problemOf(await withdrawCorrection(stranger, correction.id))).toEqual({ status: 404, code: 'not_found' });
    expect(problemOf(await currentCorrection(stranger))).toEqual({ status: 404, code: 'not_found' });
    const asVerification = await person.post(`/v1/verifications/${correction.id}/withdrawal`);
    expect(problemOf(asVerification)).toEqual({ status: 404, code: 'not_found' });
    const first = await submitted(api.url);
    expect(problemOf(await withdrawCorrection(first.person, first.verification.id)).status).toBe(404);
    for (const caller of [client(api.url), await signInStaff(api.url, 'senior')]) {
      expect(problemOf(await withdrawCorrection(caller, correction.id)).status).toBe(401);
      expect(problemOf(await askToCorrect(caller, {})).status).toBe(401);
    }
  });
});

const numberOf = ({ idNumber, validFrom, validUntil }: ReturnType<typeof makePerson>) => ({
  idNumber,
  validFrom,
  validUntil,
});

/** The submission by which somebody was verified. */
async function firstOf(person: Client): Promise<string> {
  return (await person.get<{ id: string }>('/v1/verifications/current')).body.id;
}
