import { Refusal } from '../../../../api/http/refusal';
import { runDueWork } from '../../../../api/jobs/run-due-work';
import type { Case } from '../../../../domain/contract/case';
import type { Verification } from '../../../../domain/contract/verification';
import { startApi, type TestApi } from '../../../support/api';
import { type Client, makeInput, signIn, signInStaff, submit } from '../../../support/api-client';
import { makePerson, type Person } from '../../../support/people';
import { seenCard, type ToldReader, toldReader } from '../../../support/reader';

let api: TestApi;
let reader: ToldReader;
let agent: Client;
beforeEach(async () => {
  reader = toldReader();
  api = await startApi({ reader });
  agent = await signInStaff(api.url);
});
afterEach(() => api.stop());

const portrait = 'a5'.repeat(32);

interface Sent {
  person: Client;
  verification: Verification;
}

/** Sends in a card whose front runs out of time, or not. */
async function send(card: Person, { late }: { late: boolean }): Promise<Sent> {
  reader.sees('front', late ? undefined : seenCard(card, 'front', { portrait }));
  reader.sees('back', seenCard(card, 'back'));
  const person = await signIn(api.url);
  const { status, body } = await submit(person, await makeInput(person, card));
  expect(status).toBe(201);
  await api.deps.afterwards.settled();
  return { person, verification: body };
}

/** How the check stands, or what it found. */
async function similar({ verification }: Sent): Promise<string | undefined> {
  const { id } = await api.deps.db('cases').where({ verification_id: verification.id }).first('id');
  const { checks } = (await agent.get<Case>(`/v1/review/cases/${id}`)).body;
  const check = checks.find(({ code }) => code === 'similar_photos');
  return check?.detail ?? check?.state;
}

describe('R11: a front that ran out of time when it was uploaded', () => {
  it('is looked at again, and compared then; what the person saw of it stays as it was', async () => {
    const card = makePerson();
    const late = await send(card, { late: true });
    const copy = await send(card, { late: false });
    expect(await similar(late)).toBe('not_made');
    const before = await api.deps.db('photos').orderBy('id');
    reader.sees('front', seenCard(card, 'front', { portrait }));
    await runDueWork(api.deps);
    for (const sent of [late, copy]) expect(await similar(sent)).toBe('same_number:1');
    expect(await api.deps.db('photos').orderBy('id')).toEqual(before);
    const looks = reader.looks();
    await runDueWork(api.deps);
    expect(reader.looks()).toBe(looks);
  });

  it('is looked at twice, and no more', async () => {
    await send(makePerson(), { late: true });
    const looks = reader.looks();
    for (let i = 0; i < 4; i += 1) await runDueWork(api.deps);
    expect(reader.looks()).toBe(looks + 2);
  });

  it('waits while the reader is busy with those who upload, and loses no try by that', async () => {
    const card = makePerson();
    const late = await send(card, { late: true });
    await send(card, { late: false });
    reader.sees('front', () => {
      throw new Refusal('busy', { headers: { 'Retry-After': '3' } });
    });
    for (let i = 0; i < 3; i += 1) await runDueWork(api.deps);
    reader.sees('front', seenCard(card, 'front', { portrait }));
    await runDueWork(api.deps);
    expect(await similar(late)).toBe('same_number:1');
  });

  it('gets no mark once the submission was withdrawn, not even while it is being looked at', async () => {
    const card = makePerson();
    const { person, verification } = await send(card, { late: true });
    reader.sees('front', async () => {
      await person.post(`/v1/verifications/${verification.id}/withdrawal`);
      return seenCard(card, 'front', { portrait });
    });
    await runDueWork(api.deps);
    expect(await api.deps.db('photo_marks')).toEqual([]);
    const looks = reader.looks();
    await runDueWork(api.deps);
    expect(reader.looks()).toBe(looks);
  });
});
