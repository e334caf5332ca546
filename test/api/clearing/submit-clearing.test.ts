import { randomUUID } from 'node:crypto';
import type { Photo } from '../../../domain/contract/photo';
import { startApi, type TestApi } from '../../support/api';
import {
  type Client,
  client,
  invalid,
  makeInput,
  problemOf,
  signIn,
  signInStaff,
  specimen,
  submit,
  submitted,
  upload,
  verified,
} from '../../support/api-client';
import {
  askToClear,
  clearing,
  currentClearing,
  hostSays,
  makeClearingInput,
  withdrawClearing,
} from '../../support/clearing';
import { makePerson } from '../../support/people';
import { seenCard, toldReader } from '../../support/reader';

const reader = toldReader();
let api: TestApi;
beforeAll(async () => {
  api = await startApi({ reader });
});
afterEach(() => api.clock.setTo(new Date()));
afterAll(() => api.stop());

const refused = (code: string) => ({ status: 409, code });
const unusedSides = async (person: Client) =>
  (await person.get<{ photos: Photo[] }>('/v1/photos?unused=true')).body.photos.map(({ side }) => side).sort();

describe('R23: a request to clear the real name', () => {
  it('is taken with its four photos, and says by when it is decided', async () => {
    const { person } = await verified(api.url);
    const { status, body } = await askToClear(person, await makeClearingInput(person));
    expect(status).toBe(201);
    expect(body).toMatchObject({ status: 'pending', decidedAt: null, comment: null, timesMissed: 0 });
    expect(body.steps.map(({ code, state }) => `${code}:${state}`)).toEqual([
      'submitted:done',
      'first_review:current',
      'second_review:waiting',
      'result:waiting',
    ]);
    expect(Date.parse(body.dueAt)).toBeGreaterThan(Date.parse(body.submittedAt));
    expect((await currentClearing(person)).body).toEqual(body);
    expect(await unusedSides(person)).toEqual([]);
  });

  it('keeps when the person consented, where their client says so', async () => {
    const [said, silent] = [await verified(api.url), await verified(api.url)];
    const kept = async ({ person }: typeof said, more: object) => {
      const { body } = await askToClear(person, { ...(await makeClearingInput(person)), ...more });
      return api.deps.db('clearings').where({ id: body.id }).first();
    };
    const row = await kept(said, { consent: true });
    expect(row.consented_at).toBe(row.submitted_at);
    expect((await kept(silent, {})).consented_at).toBeNull();
  });

  it('with a consent that is none names it', async () => {
    const { person } = await verified(api.url);
    const input = { ...(await makeClearingInput(person)), consent: false };
    expect(problemOf(await askToClear(person, input))).toEqual(invalid('consent:consent_required'));
  });

  it('changes nothing yet: the account stays verified', async () => {
    const { person } = await clearing(api.url);
    expect((await person.get('/v1/real-name')).body).toMatchObject({ status: 'active' });
  });

  it('needs a real name, and tells someone without one', async () => {
    const person = await signIn(api.url);
    expect(problemOf(await askToClear(person, await makeClearingInput(person)))).toEqual(refused('not_verified'));
    expect(problemOf(await currentClearing(person))).toEqual({ status: 404, code: 'not_found' });
    expect(await unusedSides(person)).toEqual(['back', 'bank-card', 'front', 'holding']);
  });

  it.each([
    ['frontPhotoId', 'backPhotoId'],
    ['holdingPhotoId', 'bankCardPhotoId'],
    ['bankCardPhotoId', 'frontPhotoId'],
    ['backPhotoId', 'holdingPhotoId'],
  ] as const)('with %s where %s belongs names the field', async (given, where) => {
    const { person } = await verified(api.url);
    const input = await makeClearingInput(person);
    const { body } = await upload(person, photoSideOf(given), await specimen('front'));
    const reply = await askToClear(person, { ...input, [where]: body.id });
    expect(problemOf(reply)).toEqual(invalid(`${where}:photo_wrong_side`));
    expect(await unusedSides(person)).toHaveLength(5);
  });

  it('with the same photo twice, one of somebody else, or one that is not there names each field', async () => {
    const { person } = await verified(api.url);
    const input = await makeClearingInput(person);
    const twice = await askToClear(person, { ...input, backPhotoId: input.frontPhotoId });
    expect(problemOf(twice)).toEqual(invalid('backPhotoId:same_photo_twice'));
    const theirs = await makeClearingInput(await signIn(api.url));
    const mixed = { ...input, holdingPhotoId: theirs.holdingPhotoId, bankCardPhotoId: randomUUID() };
    expect(problemOf(await askToClear(person, mixed))).toEqual(
      invalid('holdingPhotoId:photo_not_found', 'bankCardPhotoId:photo_not_found'),
    );
    const { bankCardPhotoId: _, ...three } = input;
    expect(problemOf(await askToClear(person, three))).toEqual(invalid('bankCardPhotoId:photo_not_found'));
  });

  it('again with the same key is the same answer, and with the same key and other photos is refused', async () => {
    const { person } = await verified(api.url);
    const [input, key] = [await makeClearingInput(person), randomUUID()];
    const first = await askToClear(person, input, key);
    expect(await askToClear(person, input, key)).toMatchObject({ status: 201, body: first.body });
    const other = { ...input, frontPhotoId: randomUUID() };
    expect(problemOf(await askToClear(person, other, key))).toEqual(refused('idempotency_key_reused'));
    expect(await api.deps.db('clearings').where({ id: first.body.id })).toHaveLength(1);
  });

  it('is one at a time, and nothing else is submitted meanwhile', async () => {
    const { person } = await clearing(api.url);
    expect(problemOf(await askToClear(person, await makeClearingInput(person)))).toEqual(refused('clearing_pending'));
    expect(problemOf(await submit(person, await makeInput(person)))).toEqual(refused('clearing_pending'));
  });

  it('where a precondition is unmet lists it with its cure, keeps the photos, and is taken once it is met', async () => {
    const { person } = await verified(api.url);
    const input = await makeClearingInput(person);
    await hostSays(api.url, person, { balance: 1230, boundCards: 2 });
    const reply = await askToClear(person, input);
    expect(problemOf(reply)).toEqual(refused('preconditions_unmet'));
    expect(reply.body.preconditions?.map(({ code, state }) => `${code}:${state}`)).toEqual([
      'balance_zero:unmet',
      'bank_cards_unbound:unmet',
    ]);
    for (const { cure } of reply.body.preconditions ?? []) expect(cure).not.toBe('');
    expect(await unusedSides(person)).toHaveLength(4);
    expect(problemOf(await currentClearing(person))).toEqual({ status: 404, code: 'not_found' });
    await hostSays(api.url, person, { balance: 0, boundCards: 0 });
    expect((await askToClear(person, input)).status).toBe(201);
  });

  it('while the wallet fails loses nothing: with the same photos and key it is taken an hour later', async () => {
    const { person } = await verified(api.url);
    const [input, key] = [await makeClearingInput(person), randomUUID()];
    await hostSays(api.url, person, { unreachable: true });
    const reply = await askToClear(person, input, key);
    expect(problemOf(reply)).toEqual(refused('preconditions_unmet'));
    const states = new Set(reply.body.preconditions?.map(({ state }) => state));
    expect([...states]).toEqual(['unknown']);
    api.clock.setTo(new Date(Date.now() + 3_600_000));
    await hostSays(api.url, person, { unreachable: false });
    expect((await askToClear(person, input, key)).status).toBe(201);
  });

  it('waits until a submission of the account is decided', async () => {
    const { person, card } = await verified(api.url);
    await pretendRenewal(person, card);
    const reply = await askToClear(person, await makeClearingInput(person));
    expect(problemOf(reply)).toEqual(refused('preconditions_unmet'));
    expect(reply.body.preconditions?.map(({ code }) => code)).toEqual(['no_pending_request']);
    expect(await unusedSides(person)).toHaveLength(4);
  });
});

describe('R23: only the holder of the ID can ask', () => {
  const card = makePerson();
  afterAll(() => {
    reader.sees('front', { shows: 'other', signs: [], reading: {} });
  });

  async function askWith(front: ReturnType<typeof seenCard>) {
    const holder = makePerson();
    const { person } = await verified(api.url, holder);
    reader.sees('front', front);
    const reply = await askToClear(person, await makeClearingInput(person));
    return { person, reply };
  }

  it("with somebody else's card it is refused at once, by the field, and the photos stay", async () => {
    const { person, reply } = await askWith(seenCard(card, 'front'));
    expect(problemOf(reply)).toEqual(invalid('frontPhotoId:not_the_holder'));
    expect(JSON.stringify(reply.body)).not.toContain(card.idNumber);
    expect(await unusedSides(person)).toHaveLength(4);
  });

  it('with their own card it is taken', async () => {
    const holder = makePerson();
    const { person } = await verified(api.url, holder);
    reader.sees('front', seenCard(holder, 'front'));
    expect((await askToClear(person, await makeClearingInput(person))).status).toBe(201);
  });

  it('where the number could not be read, a person decides', async () => {
    const { reply } = await askWith(seenCard(card, 'front', { misread: { idNumber: undefined } }));
    expect(reply.status).toBe(201);
  });

  it('where it was read without certainty, a person decides', async () => {
    const seen = seenCard(card, 'front');
    const confidence = { ...seen.reading.confidence, idNumber: 0.6 };
    const { reply } = await askWith({ ...seen, reading: { ...seen.reading, confidence } });
    expect(reply.status).toBe(201);
  });
});

describe('R23: a withdrawal', () => {
  it('ends the request, gives the photos back, and leaves the real name as it was', async () => {
    const { person, clearing: asked } = await clearing(api.url);
    const { status, body } = await withdrawClearing(person, asked.id);
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: asked.id, status: 'withdrawn' });
    expect(body.steps.map(({ code }) => code)).toEqual(['submitted', 'withdrawn']);
    expect(await withdrawClearing(person, asked.id)).toMatchObject({ status: 200, body });
    expect(await unusedSides(person)).toHaveLength(4);
    expect((await person.get('/v1/real-name')).body).toMatchObject({ status: 'active' });
    const [row] = await api.deps.db('cases').where({ clearing_id: asked.id });
    expect(row).toMatchObject({ status: 'closed', outcome: 'withdrawn', holder_id: null });
  });

  it('leaves the way open to ask again, with the same photos', async () => {
    const { person } = await verified(api.url);
    const input = await makeClearingInput(person);
    const { body: first } = await askToClear(person, input);
    await withdrawClearing(person, first.id);
    const { status, body } = await askToClear(person, input);
    expect(status).toBe(201);
    expect(body.id).not.toBe(first.id);
    expect((await currentClearing(person)).body.id).toBe(body.id);
  });

  it("is nobody else's, nor staff's", async () => {
    const { clearing: asked } = await clearing(api.url);
    const stranger = await signIn(api.url);
    expect(problemOf(await withdrawClearing(stranger, asked.id))).toEqual({ status: 404, code: 'not_found' });
    expect(problemOf(await currentClearing(stranger))).toEqual({ status: 404, code: 'not_found' });
    for (const caller of [client(api.url), await signInStaff(api.url, 'senior')]) {
      expect(problemOf(await withdrawClearing(caller, asked.id)).status).toBe(401);
      expect(problemOf(await askToClear(caller, {})).status).toBe(401);
    }
  });
});

function photoSideOf(field: string): string {
  return { frontPhotoId: 'front', backPhotoId: 'back', holdingPhotoId: 'holding', bankCardPhotoId: 'bank-card' }[
    field
  ] as string;
}

/** A submission in review beside a real name in force, as a renewal is (R18). */
async function pretendRenewal(person: Client, card: ReturnType<typeof makePerson>): Promise<void> {
  const { verification } = await submitted(api.url, makePerson());
  const { body } = await person.get<{ account: { id: string } }>('/v1/me');
  await api.deps.db('verifications').where({ id: verification.id }).update({ account_id: body.account.id });
  expect(card.idNumber).toHaveLength(18);
}
