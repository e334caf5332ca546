import { randomBytes } from 'node:crypto';
import type { AuditPage } from '../../../domain/contract/audit';
import type { Case, Disclosure } from '../../../domain/contract/case';
import type { Verification } from '../../../domain/contract/verification';
import { maskIdNumber, maskName } from '../../../domain/identity/mask';
import type { Reading } from '../../../domain/reading/reading';
import { startApi, type TestApi } from '../../support/api';
import {
  approve,
  type Client,
  decide,
  hold,
  makeInput,
  problemOf,
  refuse,
  signIn,
  signInStaff,
  submit,
} from '../../support/api-client';
import { makePerson, type Person } from '../../support/people';
import { seenCard, type ToldReader, toldReader } from '../../support/reader';

let api: TestApi;
let agent: Client;
let reader: ToldReader;
beforeAll(async () => {
  reader = toldReader('龑');
  api = await startApi({ reader });
  agent = await signInStaff(api.url);
});
afterAll(() => api.stop());

interface Read {
  front?: Reading;
  back?: Reading;
}

/** Somebody's submission whose photos were read as printed, but for what is said. */
async function submittedAndRead(card: Person = makePerson(), { front, back }: Read = {}) {
  // Compared with those of others: no portrait is near theirs.
  const portrait = randomBytes(32).toString('hex');
  reader.sees('front', seenCard(card, 'front', { misread: front, portrait }));
  reader.sees('back', seenCard(card, 'back', { misread: back }));
  const person = await signIn(api.url);
  const { body: verification } = await submit(person, await makeInput(person, card));
  return { person, card, verification };
}

const heldWith = async (card?: Person, read?: Read) => {
  const { verification } = await submittedAndRead(card, read);
  return hold(agent, verification);
};
const check = (shown: Case, wanted: Case['checks'][number]['code']) => {
  const found = shown.checks.find(({ code }) => code === wanted);
  return [found?.state, found?.detail];
};
const disclose = (who: Client, { id }: Pick<Case, 'id'>, reason = '核对照片') =>
  who.post<Disclosure>(`/v1/review/cases/${id}/disclosures`, { reason });

describe('R11 R12: a case whose photos were read', () => {
  it('shows typed beside read, masked alike, with every check passed where all agree', async () => {
    const card = makePerson();
    const shown = await heldWith(card);
    const [name, idNumber] = [maskName(card.name), maskIdNumber(card.idNumber)];
    const { validFrom, validUntil } = card;
    expect(shown.subject.comparison).toEqual([
      { field: 'name', result: 'same', typed: name, read: name, confidence: 0.99 },
      { field: 'idNumber', result: 'same', typed: idNumber, read: idNumber, confidence: 0.99 },
      { field: 'validFrom', result: 'same', typed: validFrom, read: validFrom, confidence: 0.99 },
      { field: 'validUntil', result: 'same', typed: validUntil, read: validUntil, confidence: 0.99 },
    ]);
    expect(shown.subject.photos.front).toMatchObject({ readingState: 'read', problems: [] });
    const others = shown.checks.filter(({ code }) => code !== 'authority');
    expect(new Set(others.map(({ state }) => state))).toEqual(new Set(['passed']));
  });

  it('tells a difference, in which field, and nowhere what the number or the name is', async () => {
    const [card, stranger] = [makePerson({ name: '林知夏' }), makePerson()];
    const shown = await heldWith(card, { front: { name: '孟听澜', idNumber: stranger.idNumber } });
    expect(check(shown, 'typed_and_read')).toEqual(['failed', 'name:differs,idNumber:differs']);
    expect(shown.subject.comparison[0]).toMatchObject({ result: 'differs', typed: '**夏', read: '**澜' });
    for (const secret of ['林知夏', '孟听澜', card.idNumber, stranger.idNumber])
      expect(JSON.stringify(shown)).not.toContain(secret);
  });

  it('tells what cannot be checked from a difference: an agent is to look', async () => {
    const shown = await heldWith(makePerson({ name: '林龑' }), { front: { name: '林炎' } });
    expect(check(shown, 'typed_and_read')).toEqual(['attention', 'name:cannot_be_checked']);
  });

  it('tells what was not read, and shows nothing in its place', async () => {
    const shown = await heldWith(makePerson(), { front: { name: undefined } });
    expect(check(shown, 'typed_and_read')).toEqual(['attention', 'name:not_read']);
    expect(shown.subject.comparison[0]).not.toHaveProperty('read');
    expect(shown.subject.comparison[0]).not.toHaveProperty('confidence');
  });

  it('tells long-term from unread', async () => {
    const card = makePerson({ birthDate: '1960-05-05', validFrom: '2020-01-01', validUntil: null });
    const [longTerm] = (await heldWith(card)).subject.comparison.slice(-1);
    expect(longTerm).toMatchObject({ result: 'same', typed: null, read: null });
  });

  it.each<[string, Read, string]>([
    ['the birth date against the number', { front: { birthDate: '1990-02-03' } }, 'birth_date'],
    ['the sex against the number', { front: { sex: 'male' } }, 'sex'],
    ['a validity that nobody of that age is given', { back: { validUntil: null } }, 'validity_length'],
  ])('tells what a card says against itself: %s', async (_what, read, contradiction) => {
    const shown = await heldWith(makePerson(), read);
    expect(check(shown, 'card_agrees')).toEqual(['failed', contradiction]);
  });

  it('counts a contradicted field as read in doubt, for the person and for the desk', async () => {
    const shown = await heldWith(makePerson(), { front: { birthDate: '1990-02-03' } });
    expect(shown.subject.comparison[1]).toMatchObject({ result: 'same', confidence: 0.5 });
  });

  it('says that a photo was found wanting, and why', async () => {
    const card = makePerson();
    reader.sees('front', seenCard(card, 'front', { signs: ['too_small'] }));
    reader.sees('back', undefined);
    const person = await signIn(api.url);
    const { body } = await submit(person, await makeInput(person, card));
    const shown = await hold(agent, body);
    expect(check(shown, 'photos')).toEqual(['attention', null]);
    expect(shown.subject.photos).toMatchObject({
      front: { readingState: 'read', problems: [{ code: 'too_small', weight: 'warn' }] },
      back: { readingState: 'timed-out', problems: [{ code: 'unreadable', weight: 'warn' }] },
    });
  });

  it('R6, R15: no longer shows what was read of a photo that went back to the person, and keeps what was found', async () => {
    const { person, verification } = await submittedAndRead();
    const held = await hold(agent, verification);
    await decide(agent, held, refuse);
    const { body: after } = await agent.get<Case>(`/v1/review/cases/${held.id}`);
    expect([after.subject.photos.front?.id, after.subject.photos.back]).toEqual([held.subject.photos.front?.id, null]);
    const found = ({ subject }: Case) => subject.comparison.map(({ field, result }) => `${field}:${result}`);
    expect(found(after)).toEqual(found(held));
    expect(after.checks).toEqual(held.checks);
    expect(after.subject.comparison.map(({ read }) => read === undefined)).toEqual([false, false, true, true]);
    const { body: now } = await person.get<Verification>('/v1/verifications/current');
    expect(now.status).toBe('rejected');
  });
});

describe('R10: a reading that cannot be opened', () => {
  it('counts as unread, and the case can be decided', async () => {
    const { verification } = await submittedAndRead();
    await api.deps.db('photos').where({ verification_id: verification.id }).update({ reading_sealed: 'k1.damaged' });
    const held = await hold(agent, verification);
    expect(check(held, 'typed_and_read')[0]).toBe('attention');
    expect((await disclose(agent, held)).body.reading).toEqual({});
    expect((await decide(agent, held, approve)).status).toBe(200);
    expect(api.log()).toContain('A reading cannot be opened');
  });
});

describe('R15: everything that was read', () => {
  it('is shown whole to the agent who holds the case and says why, and the look is in the log', async () => {
    const { card, verification } = await submittedAndRead();
    const held = await hold(agent, verification);
    const { status, body } = await disclose(agent, held, '照片与填写核对');
    expect(status).toBe(200);
    const [front, back] = [seenCard(card, 'front').reading, seenCard(card, 'back').reading];
    const confidence = { ...front.confidence, ...back.confidence };
    expect(body).toEqual({ name: card.name, idNumber: card.idNumber, reading: { ...front, ...back, confidence } });
    const auditor = await signInStaff(api.url, 'auditor');
    const { entries } = (await auditor.get<AuditPage>('/v1/audit')).body;
    const look = entries.find(({ action, subject }) => action === 'case.disclose' && subject.id === held.id);
    expect(look).toMatchObject({ actor: { kind: 'staff', name: 'agent' }, reason: '照片与填写核对' });
    expect(JSON.stringify(entries)).not.toContain(card.idNumber);
  });

  it('is shown to no colleague, to no auditor and to no person', async () => {
    const { person, verification } = await submittedAndRead();
    const held = await hold(agent, verification);
    const [colleague, auditor] = [await signInStaff(api.url, 'agent2'), await signInStaff(api.url, 'auditor')];
    expect(problemOf(await disclose(colleague, held))).toEqual({ status: 409, code: 'case_not_held' });
    expect(problemOf(await disclose(auditor, held))).toEqual({ status: 403, code: 'not_allowed' });
    expect(problemOf(await disclose(person, held))).toEqual({ status: 401, code: 'sign_in_required' });
  });
});
