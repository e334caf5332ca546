import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { armor, Decrypter } from 'age-encryption';
import { sandboxKeys } from '../../../api/crypto/keys';
import type { RealName } from '../../../domain/contract/account';
import type { Verification } from '../../../domain/contract/verification';
import { maskIdNumber, maskName } from '../../../domain/identity/mask';
import { startApi, type TestApi } from '../../support/api';
import { approve, type Client, decide, hold, makeInput, signIn, signInStaff, submit } from '../../support/api-client';
import { askToClear, currentClearing, holdClearing, makeClearingInput } from '../../support/clearing';
import { watchSeals } from '../../support/opened-tables';
import { makePerson, type Person } from '../../support/people';
import { seenCard, toldReader } from '../../support/reader';
import { cardHolderOf } from '../../support/specimen/card-holder';
import { findContradictions, storedPhotos } from '../guarantees/find-contradictions';
import { filesIn, findInClear } from '../guarantees/find-in-clear';

const reader = toldReader();
let api: TestApi;
/** Everything in the tables, sealed values opened with the keys of the process. */
let openEverything: ReturnType<typeof watchSeals>;
beforeAll(async () => {
  api = await startApi({ reader });
  openEverything = watchSeals(api);
});
afterAll(() => api.stop());

const wordsOf = (card: Person) => ({ comment: `${card.name}，请核对`, note: `${card.name} ${card.idNumber} 来电` });

/** Refused once and then verified, with whatever people write of somebody written. */
async function verify(card: Person): Promise<Client> {
  reader.sees('front', seenCard(card, 'front', { portrait: 'ab'.repeat(32) }));
  reader.sees('back', seenCard(card, 'back'));
  const [agent, person] = [await signInStaff(api.url), await signIn(api.url)];
  const { body: first } = await submit(person, await makeInput(person, card));
  const reasons = [{ code: 'data_mismatch', field: 'name' }];
  await decide(agent, await hold(agent, first), { decision: 'reject', reasons, ...wordsOf(card) });
  const { body: second } = await submit(person, await makeInput(person, card));
  await decide(agent, await hold(agent, second), { ...approve, ...wordsOf(card) });
  return person;
}

/** Gives the id of the request. */
async function clear(person: Client, card: Person): Promise<string> {
  const [agent, senior] = [await signInStaff(api.url), await signInStaff(api.url, 'senior')];
  const { body: asked } = await askToClear(person, await makeClearingInput(person));
  await decide(agent, await holdClearing(api, agent, asked), { ...approve, note: wordsOf(card).note });
  const taken = await holdClearing(api, senior, asked);
  for (const tries of ['first', 'again, for the reply was lost']) {
    const { status, body } = await decide(senior, taken, { ...approve, ...wordsOf(card) });
    expect({ tries, status, outcome: body.outcome }).toEqual({ tries, status: 200, outcome: 'approved' });
  }
  await api.deps.afterwards.settled();
  return asked.id;
}

async function openAs(key: string, record: string): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(key);
  return decrypter.decrypt(armor.decode(record), 'text');
}

async function unlock(record: string): Promise<object> {
  const key = readFileSync(join(api.dataDir, 'sandbox-retention-key.txt'), 'utf8').trim();
  return JSON.parse(await openAs(key, record));
}

const secretsOf = (card: Person) => ({
  'the name': card.name,
  'the number': card.idNumber,
  'the number without its ends': card.idNumber.slice(1, 17),
  'the address': cardHolderOf(card).address,
  'the fingerprint': api.deps.fingerprint('id-number', card.idNumber),
});

describe('R27: what happens on clearing', () => {
  it('leaves no usable copy of the identity outside the locked store', async () => {
    const card = makePerson();
    const person = await verify(card);
    const before = findInClear(secretsOf(card), await openEverything());
    for (const place of [
      'real_names: the number as',
      'verifications: the name as',
      'cases: the name as',
      'photos: the address as',
      'identities: the fingerprint as',
    ])
      expect(before.some((found) => found.startsWith(place))).toBe(true);

    await clear(person, card);
    expect(findInClear(secretsOf(card), await openEverything())).toEqual([]);
    expect(findInClear(secretsOf(card), filesIn(join(api.dataDir, 'photos')))).toEqual([]);
    expect(storedPhotos(api.dataDir)).toEqual([]);
    expect(await api.deps.db('photo_mark_pairs')).toEqual([]);
    expect(findInClear(secretsOf(card), new Map([['log', Buffer.from(api.log())]]))).toEqual([]);
    expect(await findContradictions(api.deps.db)).toEqual([]);
  });

  it('locks what the law makes the operator keep, for whoever has the key', async () => {
    const card = makePerson();
    const id = await clear(await verify(card), card);
    const row = await api.deps.db('retentions').where({ clearing_id: id }).first();
    const { name, idNumber, validFrom, validUntil } = card;
    expect(await unlock(row.record)).toMatchObject({
      ...{ name, idNumber, validFrom, validUntil },
      verifiedBy: 'agent',
      clearedBy: ['agent', 'senior'],
    });
    await expect(openAs((await sandboxKeys(api.dataDir)).photoKey, row.record)).rejects.toThrow();
  });

  it('leaves the history with the account, masked, and nothing to fill a form with', async () => {
    const card = makePerson();
    const person = await verify(card);
    const approved = (await person.get<Verification>('/v1/verifications/current')).body;
    expect(approved).toMatchObject({ status: 'approved', clearedAt: null });
    await clear(person, card);
    const { body } = await person.get<Verification>('/v1/verifications/current');
    expect(body).toMatchObject({
      status: 'approved',
      clearedAt: (await currentClearing(person)).body.decidedAt,
      comment: null,
      maskedName: maskName(card.name),
      maskedIdNumber: maskIdNumber(card.idNumber),
    });
    const refused = await api.deps.db('verifications').where({ status: 'rejected' }).orderBy('id', 'desc').first('id');
    expect((await person.get(`/v1/verifications/${refused.id}/form`)).status).toBe(404);
    expect((await person.get<{ photos: unknown[] }>('/v1/photos')).body.photos).toEqual([]);
  });

  it('a refused request erases nothing', async () => {
    const card = makePerson();
    const person = await verify(card);
    const { body: asked } = await askToClear(person, await makeClearingInput(person));
    const agent = await signInStaff(api.url);
    const reasons = [{ code: 'balance_left', field: 'preconditions' }];
    await decide(agent, await holdClearing(api, agent, asked), { decision: 'reject', reasons });
    expect((await person.get<RealName>('/v1/real-name')).body.status).toBe('active');
    expect(await api.deps.db('retentions').where({ clearing_id: asked.id })).toEqual([]);
    expect(findInClear({ number: card.idNumber }, await openEverything())).not.toEqual([]);
  });
});
