import { createHash } from 'node:crypto';
import type { CaseFacts } from '../../../api/review/case-checks/case-facts';
import { checkSimilarPhotos } from '../../../api/review/case-checks/similar-photos';
import type { Case } from '../../../domain/contract/case';
import type { SimilarCases } from '../../../domain/contract/similar-cases';
import type { Verification } from '../../../domain/contract/verification';
import type { Portrait } from '../../../domain/photo/photo-mark';
import type { Reading } from '../../../domain/reading/reading';
import { startApi, type TestApi } from '../../support/api';
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
  uploadBoth,
} from '../../support/api-client';
import { makePerson, type Person } from '../../support/people';
import { seenCard, type ToldReader, toldReader } from '../../support/reader';
import { cardHolderOf } from '../../support/specimen/card-holder';
import { makeStaff } from '../../support/staff';
import { toldAuthority } from '../../support/told-authority';

let api: TestApi;
let reader: ToldReader;
let agent: Client;
beforeEach(async () => {
  reader = toldReader();
  api = await startApi({ reader });
  agent = await signInStaff(api.url);
});
afterEach(() => api.stop());

/** Some portrait, the same for the same name, and far from every other. */
const portraitOf = (name: string): Portrait => createHash('sha256').update(name).digest('hex');
/** The same with so many bits turned over. */
function blurred(portrait: Portrait, bits: number): Portrait {
  const bytes = Buffer.from(portrait, 'hex');
  for (let i = 0; i < bits; i += 1) bytes[i % bytes.length] = (bytes[i % bytes.length] as number) ^ (1 << (i >> 5));
  return bytes.toString('hex');
}

interface Sent {
  person: Client;
  card: Person;
  verification: Verification;
}

interface Photograph {
  portrait?: Portrait;
  /** What its front says otherwise than the card of whoever sends it. */
  print?: Reading;
}

function show(card: Person, { portrait, print }: Photograph): void {
  reader.sees('front', seenCard(card, 'front', { portrait, misread: print }));
  reader.sees('back', seenCard(card, 'back'));
}

async function send(card: Person, photograph: Photograph, person?: Client): Promise<Sent> {
  show(card, photograph);
  const sender = person ?? (await signIn(api.url));
  const { status, body } = await submit(sender, await makeInput(sender, card));
  expect([status, body.code]).toEqual([201, undefined]);
  await api.deps.afterwards.settled();
  return { person: sender, card, verification: body };
}

const idOf = async ({ verification }: Sent): Promise<string> =>
  (await api.deps.db('cases').where({ verification_id: verification.id, kind: 'verification' }).first('id')).id;
const read = async (sent: Sent): Promise<Case> => (await agent.get<Case>(`/v1/review/cases/${await idOf(sent)}`)).body;
async function found(sent: Sent) {
  const { checks } = await read(sent);
  const check = checks.find(({ code }) => code === 'similar_photos');
  return [check?.state, check?.detail];
}
async function listed(sent: Sent): Promise<SimilarCases['cases']> {
  const { status, body } = await agent.get<SimilarCases>(`/v1/review/cases/${await idOf(sent)}/similar`);
  expect(status).toBe(200);
  return body.cases;
}

const portrait = portraitOf('somebody');
/** What is printed of one person, for a photograph whose name and number were changed. */
const printOf = (card: Person, fields: readonly ('name' | 'birthDate' | 'address' | 'idNumber')[]): Reading => {
  const holder = cardHolderOf(card);
  return Object.fromEntries(fields.map((field) => [field, holder[field]]));
};

describe('R11: a photograph that another account sent too', () => {
  it('fails under another number, in both cases, and says who else: masked, with the way to the case', async () => {
    const [one, other] = [makePerson(), makePerson()];
    const first = await send(one, { portrait });
    const second = await send(other, { portrait, print: printOf(one, ['birthDate', 'address']) });
    for (const [here, there] of [
      [first, second],
      [second, first],
    ] as const) {
      expect(await found(here)).toEqual(['failed', 'other_number:1']);
      const { subject } = await read(there);
      expect(await listed(here)).toEqual([
        {
          caseId: await idOf(there),
          maskedName: subject.maskedName,
          submittedAt: there.verification.submittedAt,
          sameNumber: false,
        },
      ]);
    }
  });

  it('asks for a look under the same number', async () => {
    const card = makePerson();
    await send(card, { portrait });
    const second = await send(card, { portrait });
    expect(await found(second)).toEqual(['attention', 'same_number:1']);
    expect(await listed(second)).toMatchObject([{ sameNumber: true }]);
  });

  it('is counted once for each account, however often it sent it', async () => {
    const card = makePerson();
    const often = await send(card, { portrait });
    await decide(agent, await hold(agent, often.verification), refuse);
    const again = await send(card, { portrait }, often.person);
    const another = await send(makePerson(), { portrait, print: printOf(card, ['name', 'birthDate']) });
    expect(await found(another)).toEqual(['failed', 'other_number:1']);
    expect((await listed(another)).map(({ caseId }) => caseId)).toEqual([await idOf(again)]);
  });

  it.each([
    ['name', ['birthDate', 'address', 'idNumber']],
    ['number', ['name', 'birthDate', 'address']],
    ['name and number', ['birthDate', 'address']],
    ['birth date and number', ['name', 'address']],
  ] as const)('is found where the %s was changed', async (_what, left) => {
    const card = makePerson();
    await send(card, { portrait });
    const sent = await send(makePerson(), { portrait: blurred(portrait, 20), print: printOf(card, left) });
    expect(await found(sent)).toEqual(['failed', 'other_number:1']);
  });
});

describe('R11: what is no photograph that another account sent too', () => {
  it('one that the same account sent before', async () => {
    const card = makePerson();
    const first = await send(card, { portrait });
    await decide(agent, await hold(agent, first.verification), refuse);
    const again = await send(card, { portrait }, first.person);
    expect([await found(again), await listed(again)]).toEqual([['passed', null], []]);
  });

  it('one that was uploaded and never submitted', async () => {
    const card = makePerson();
    show(card, { portrait });
    await uploadBoth(await signIn(api.url));
    expect(await found(await send(card, { portrait }))).toEqual(['passed', null]);
  });

  it('the card of somebody else with the same name, birth date and address: the portrait differs', async () => {
    const card = makePerson();
    await send(card, { portrait });
    const print = printOf(card, ['name', 'birthDate', 'address']);
    expect(await found(await send(makePerson(), { portrait: portraitOf('a twin'), print }))).toEqual(['passed', null]);
    expect(await found(await send(makePerson(), { portrait: blurred(portrait, 40), print }))).toEqual(['passed', null]);
  });

  it('the card of somebody who lives at the same address and looks alike', async () => {
    const card = makePerson();
    await send(card, { portrait });
    expect(await found(await send(makePerson(), { portrait, print: printOf(card, ['address']) }))).toEqual([
      'passed',
      null,
    ]);
  });

  it('one that has been erased', async () => {
    const card = makePerson();
    const first = await send(card, { portrait });
    await first.person.post(`/v1/verifications/${first.verification.id}/withdrawal`);
    const photo = await api.deps.db('verifications').where({ id: first.verification.id }).first('front_photo_id');
    expect((await first.person.send('DELETE', `/v1/photos/${photo.front_photo_id}`)).status).toBe(204);
    expect(await found(await send(makePerson(), { portrait, print: printOf(card, ['name', 'birthDate']) }))).toEqual([
      'passed',
      null,
    ]);
    const left = await api.deps.db('photo_marks').where({ photo_id: photo.front_photo_id });
    const pairs = await api.deps.db('photo_mark_pairs').where({ photo_id: photo.front_photo_id });
    expect([left, pairs]).toEqual([[], []]);
  });
});

describe('R11: what cannot be compared', () => {
  it.each<[string, () => void]>([
    ['a front that was read without a portrait', () => show(makePerson(), {})],
    ['a front that nobody looked at', () => reader.sees('front', undefined)],
    [
      'a front of which too little was read',
      () => reader.sees('front', { shows: 'front', signs: [], reading: { name: '林知夏' }, portrait }),
    ],
    [
      'another side in its place',
      () => reader.sees('front', { ...seenCard(makePerson(), 'front', { portrait }), shows: 'back' }),
    ],
  ])('%s: the check is not made', async (_what, look) => {
    look();
    const person = await signIn(api.url);
    const card = makePerson();
    const { body: verification } = await submit(person, await makeInput(person, card));
    expect(await found({ person, card, verification })).toEqual(['not_made', null]);
  });

  it('a mark that cannot be opened: it is logged, and stops nobody', async () => {
    const card = makePerson();
    const first = await send(card, { portrait });
    await api.deps.db('photo_marks').update({ portrait_sealed: 'lost.AAAA' });
    const second = await send(card, { portrait });
    expect([await found(first), await found(second)]).toEqual([
      ['not_made', null],
      ['passed', null],
    ]);
    expect(api.log()).toContain('A portrait cannot be opened');
  });
});

describe('R12: such a photograph', () => {
  beforeEach(() => Object.assign(api.deps, { authority: toldAuthority(), straightThrough: true }));

  const statusOf = async ({ person }: Sent) =>
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
    api.deps.similarPhotos = 'show';
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
    await decide(agent, await hold(agent, second.verification), {
      decision: 'reject',
      reasons: [{ code: 'data_mismatch', field: 'name' }],
    });
    await api.deps.db('photo_mark_pairs').delete();
    await api.deps.db('photo_marks').delete();
    expect(await found(second)).toEqual(['failed', 'other_number:1']);
    expect(await listed(second)).toEqual([]);
  });

  it('sent by two accounts at once: at most one passes, and each case shows the other', async () => {
    const card = makePerson();
    const forgery = forged(card);
    show(card, { portrait });
    const people = await Promise.all([signIn(api.url), signIn(api.url)]);
    const first = await makeInput(people[0] as Client, card);
    show(forgery, reused(card));
    const second = await makeInput(people[1] as Client, forgery);
    const replies = await Promise.all([submit(people[0] as Client, first), submit(people[1] as Client, second)]);
    await api.deps.afterwards.settled();
    const sent = replies.map(({ body }, i): Sent => ({ person: people[i] as Client, card, verification: body }));
    const statuses = await Promise.all(sent.map(statusOf));
    expect(statuses.filter((status) => status === 'approved').length).toBeLessThan(2);
    for (const one of sent) expect(await listed(one)).toHaveLength(1);
  });
});

describe('R13: the list beside a second look', () => {
  it('ends, as its checks do, with what had been submitted when the first decision was made', async () => {
    Object.assign(api.deps, { secondLookShare: 1, chance: () => 0 });
    const [card, other, later] = [makePerson(), makePerson(), makePerson()];
    await send(other, { portrait, print: printOf(card, ['birthDate', 'address']) });
    const first = await send(card, { portrait });
    expect((await decide(agent, await hold(agent, first.verification), refuse)).status).toBe(200);
    await send(later, { portrait, print: printOf(card, ['birthDate', 'address']) });
    const agent2 = await signInStaff(api.url, 'agent2');
    const [look] = await api.deps.db('cases').where({ kind: 'second-look' }).pluck('id');
    const beside = async (who: Client, id: string) =>
      (await who.get<SimilarCases>(`/v1/review/cases/${id}/similar`)).body.cases.length;
    expect([await beside(agent2, look), await beside(agent2, await idOf(first))]).toEqual([1, 1]);
    expect(await beside(agent, await idOf(first))).toBe(2);
  });
});

describe('R11: more submissions with one print than are compared', () => {
  it.each([
    ['failed', 2, 1, 'other_number:2,same_number:1,more:200'],
    ['attention', 0, 1, 'same_number:1,more:200'],
    ['attention', 0, 0, 'more:200'],
  ])('never pass: %s where %i under another number and %i under the same were found', (state, other, same, detail) => {
    const similar = { other_number: other, same_number: same, more: true };
    expect(checkSimilarPhotos({ similar } as CaseFacts)).toEqual({ state, detail });
  });
});

describe('what is kept of a photograph', () => {
  it('is nothing by which a person could be seen: no print, and no portrait', async () => {
    const card = makePerson();
    await send(card, { portrait });
    const stored = JSON.stringify([
      await api.deps.db('photo_marks').select(),
      await api.deps.db('photo_mark_pairs').select(),
    ]);
    const { name, idNumber } = card;
    const { address, birthDate } = cardHolderOf(card);
    for (const value of [name, idNumber, address, birthDate, portrait]) expect(stored).not.toContain(value);
    const pairs = await api.deps.db('photo_mark_pairs').select();
    expect(pairs).toHaveLength(6);
    for (const { pair } of pairs) expect(pair).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('R16: the list of similar cases', () => {
  it('is refused to a person, and to whoever may not list cases', async () => {
    const sent = await send(makePerson(), { portrait });
    const path = `/v1/review/cases/${await idOf(sent)}/similar`;
    expect(problemOf(await sent.person.get(path)).status).toBe(401);
    const admin = await signInStaff(api.url, 'admin');
    expect(problemOf(await admin.get(path))).toMatchObject({ status: 403, code: 'not_allowed' });
  });

  it('is not found for a case that there is not', async () => {
    const path = `/v1/review/cases/${(await makeStaff(api)).id}/similar`;
    expect(problemOf(await agent.get(path))).toMatchObject({ status: 404, code: 'not_found' });
  });
});
