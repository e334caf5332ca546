import type { CaseFacts } from '../../../api/review/case-checks/case-facts';
import { checkSimilarPhotos } from '../../../api/review/case-checks/similar-photos';
import { decide, hold, makeInput, refuse, signIn, submit, uploadBoth } from '../../support/api-client';
import { makePerson } from '../../support/people';
import { seenCard } from '../../support/reader';
import { blurred, type Comparing, portrait, portraitOf, printOf, startComparing } from '../../support/similar-photos';

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
    await decide(comparing.agent, await hold(comparing.agent, often.verification), refuse);
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
    await decide(comparing.agent, await hold(comparing.agent, first.verification), refuse);
    const again = await send(card, { portrait }, first.person);
    expect([await found(again), await listed(again)]).toEqual([['passed', null], []]);
  });

  it('one that was uploaded and never submitted', async () => {
    const card = makePerson();
    show(card, { portrait });
    await uploadBoth(await signIn(comparing.api.url));
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
    const photo = await comparing.api.deps
      .db('verifications')
      .where({ id: first.verification.id })
      .first('front_photo_id');
    expect((await first.person.send('DELETE', `/v1/photos/${photo.front_photo_id}`)).status).toBe(204);
    expect(await found(await send(makePerson(), { portrait, print: printOf(card, ['name', 'birthDate']) }))).toEqual([
      'passed',
      null,
    ]);
    const left = await comparing.api.deps.db('photo_marks').where({ photo_id: photo.front_photo_id });
    const pairs = await comparing.api.deps.db('photo_mark_pairs').where({ photo_id: photo.front_photo_id });
    expect([left, pairs]).toEqual([[], []]);
  });
});

describe('R11: what cannot be compared', () => {
  it.each<[string, () => void]>([
    ['a front that was read without a portrait', () => show(makePerson(), {})],
    ['a front that nobody looked at', () => comparing.reader.sees('front', undefined)],
    [
      'a front of which too little was read',
      () => comparing.reader.sees('front', { shows: 'front', signs: [], reading: { name: '林知夏' }, portrait }),
    ],
    [
      'another side in its place',
      () => comparing.reader.sees('front', { ...seenCard(makePerson(), 'front', { portrait }), shows: 'back' }),
    ],
  ])('%s: the check is not made', async (_what, look) => {
    look();
    const person = await signIn(comparing.api.url);
    const card = makePerson();
    const { body: verification } = await submit(person, await makeInput(person, card));
    expect(await found({ person, card, verification })).toEqual(['not_made', null]);
  });

  it('a mark that cannot be opened: it is logged, and stops nobody', async () => {
    const card = makePerson();
    const first = await send(card, { portrait });
    await comparing.api.deps.db('photo_marks').update({ portrait_sealed: 'lost.AAAA' });
    const second = await send(card, { portrait });
    expect([await found(first), await found(second)]).toEqual([
      ['not_made', null],
      ['passed', null],
    ]);
    expect(comparing.api.log()).toContain('A portrait cannot be opened');
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
