import type { SimilarCases } from '../../../domain/contract/similar-cases';
import type { Verification } from '../../../domain/contract/verification';
import {
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
import {
  type Comparing,
  type Photograph,
  portrait,
  printOf,
  type SentPhotograph,
  startComparing,
} from '../../support/similar-photos';
import { cardHolderOf } from '../../support/specimen/card-holder';
import { makeStaff } from '../../support/staff';
import { toldAuthority } from '../../support/told-authority';

let comparing: Comparing;
beforeEach(async () => {
  comparing = await startComparing();
});
afterEach(() => comparing.api.stop());

const send: Comparing['send'] = (...of) => comparing.send(...of);
const found: Comparing['found'] = (...of) => comparing.found(...of);
const listed: Comparing['listed'] = (...of) => comparing.listed(...of);
const idOf: Comparing['idOf'] = (...of) => comparing.idOf(...of);
const read: Comparing['read'] = (...of) => comparing.read(...of);
const show: Comparing['show'] = (...of) => comparing.show(...of);

describe('R12: such a photograph', () => {
  beforeEach(() => Object.assign(comparing.api.deps, { authority: toldAuthority(), straightThrough: true }));

  const statusOf = async ({ person }: SentPhotograph) =>
    (await person.get<Verification>('/v1/verifications/current')).body.status;

  /** A number that agrees with what is typed, so that nothing else is in the way. */
  const reused = (card: Person): Photograph => ({ portrait, print: printOf(card, ['name', 'address']) });
  const forged = (card: Person) => makePerson({ name: card.name });

  it('under another number comes to a person; the first has passed, for nothing spoke against it then', async () => {
    const card = makePerson();
    const first = await send(card, { portrait });
    const second = await send(forged(card), reused(card));
    expect([await statusOf(first), await statusOf(second)]).toEqual(['approved', 'pending']);
    const { checks } = await read(second);
    expect(checks.filter(({ state }) => state !== 'passed').map(({ code }) => code)).toEqual(['similar_photos']);
    expect(checks).toContainEqual(expect.objectContaining({ code: 'similar_photos', condition: true }));
  });

  it('is shown and in nobody’s way where it is so set, as in a sandbox', async () => {
    comparing.api.deps.similarPhotos = 'show';
    const card = makePerson();
    await send(card, { portrait });
    const second = await send(forged(card), reused(card));
    expect(await statusOf(second)).toBe('approved');
    expect((await read(second)).checks).toContainEqual(
      expect.objectContaining({ code: 'similar_photos', state: 'failed', condition: false }),
    );
  });

  it('is in nobody’s way where it cannot be compared', async () => {
    const sent = await send(makePerson(), {});
    expect(await statusOf(sent)).toBe('approved');
    expect((await read(sent)).checks).toContainEqual(
      expect.objectContaining({ code: 'similar_photos', state: 'not_made', condition: true }),
    );
  });

  it('R15: stays with the decision as codes, once the photo is gone', async () => {
    const card = makePerson();
    await send(card, { portrait });
    const second = await send(forged(card), reused(card));
    await decide(comparing.agent, await hold(comparing.agent, second.verification), {
      decision: 'reject',
      reasons: [{ code: 'data_mismatch', field: 'name' }],
    });
    await comparing.api.deps.db('photo_mark_pairs').delete();
    await comparing.api.deps.db('photo_marks').delete();
    expect(await found(second)).toEqual(['failed', 'other_number:1']);
    expect(await listed(second)).toEqual([]);
  });

  it('sent by two accounts at once: at most one passes, and each case shows the other', async () => {
    const card = makePerson();
    const forgery = forged(card);
    show(card, { portrait });
    const people = await Promise.all([signIn(comparing.api.url), signIn(comparing.api.url)]);
    const first = await makeInput(people[0] as Client, card);
    show(forgery, reused(card));
    const second = await makeInput(people[1] as Client, forgery);
    const replies = await Promise.all([submit(people[0] as Client, first), submit(people[1] as Client, second)]);
    await comparing.api.deps.afterwards.settled();
    const sent = replies.map(
      ({ body }, i): SentPhotograph => ({ person: people[i] as Client, card, verification: body }),
    );
    const statuses = await Promise.all(sent.map(statusOf));
    expect(statuses.filter((status) => status === 'approved').length).toBeLessThan(2);
    for (const one of sent) expect(await listed(one)).toHaveLength(1);
  });
});

describe('R13: the list beside a second look', () => {
  it('ends, as its checks do, with what had been submitted when the first decision was made', async () => {
    Object.assign(comparing.api.deps, { secondLookShare: 1, chance: () => 0 });
    const [card, other, later] = [makePerson(), makePerson(), makePerson()];
    await send(other, { portrait, print: printOf(card, ['birthDate', 'address']) });
    const first = await send(card, { portrait });
    expect((await decide(comparing.agent, await hold(comparing.agent, first.verification), refuse)).status).toBe(200);
    await send(later, { portrait, print: printOf(card, ['birthDate', 'address']) });
    const agent2 = await signInStaff(comparing.api.url, 'agent2');
    const [look] = await comparing.api.deps.db('cases').where({ kind: 'second-look' }).pluck('id');
    const beside = async (who: Client, id: string) =>
      (await who.get<SimilarCases>(`/v1/review/cases/${id}/similar`)).body.cases.length;
    expect([await beside(agent2, look), await beside(agent2, await idOf(first))]).toEqual([1, 1]);
    expect(await beside(comparing.agent, await idOf(first))).toBe(2);
  });
});

describe('what is kept of a photograph', () => {
  it('is nothing by which a person could be seen: no print, and no portrait', async () => {
    const card = makePerson();
    await send(card, { portrait });
    const stored = JSON.stringify([
      await comparing.api.deps.db('photo_marks').select(),
      await comparing.api.deps.db('photo_mark_pairs').select(),
    ]);
    const { name, idNumber } = card;
    const { address, birthDate } = cardHolderOf(card);
    for (const value of [name, idNumber, address, birthDate, portrait]) expect(stored).not.toContain(value);
    const pairs = await comparing.api.deps.db('photo_mark_pairs').select();
    expect(pairs).toHaveLength(6);
    for (const { pair } of pairs) expect(pair).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('R16: the list of similar cases', () => {
  it('is refused to a person, and to whoever may not list cases', async () => {
    const sent = await send(makePerson(), { portrait });
    const path = `/v1/review/cases/${await idOf(sent)}/similar`;
    expect(problemOf(await sent.person.get(path)).status).toBe(401);
    const admin = await signInStaff(comparing.api.url, 'admin');
    expect(problemOf(await admin.get(path))).toMatchObject({ status: 403, code: 'not_allowed' });
  });

  it('is not found for a case that there is not', async () => {
    const path = `/v1/review/cases/${(await makeStaff(comparing.api)).id}/similar`;
    expect(problemOf(await comparing.agent.get(path))).toMatchObject({ status: 404, code: 'not_found' });
  });
});
