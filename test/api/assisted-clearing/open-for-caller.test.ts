import { randomUUID } from 'node:crypto';
import { eraseUnusedPhotos } from '../../../api/photo/erase-photos';
import type { Me } from '../../../domain/contract/account';
import type { Case } from '../../../domain/contract/case';
import type { Photo } from '../../../domain/contract/photo';
import { activityOf, reportNewest } from '../../support/activity';
import { startApi, type TestApi } from '../../support/api';
import {
  type Client,
  invalid,
  problemOf,
  signIn,
  signInStaff,
  specimen,
  upload,
  verified,
} from '../../support/api-client';
import {
  calledAbout,
  callReason,
  makeCallerInput,
  openedForCaller,
  openForCaller,
  ticketTo,
  uploadForCaller,
} from '../../support/assisted-clearing';
import { askToClear, currentClearing, hostSays, makeClearingInput, withdrawClearing } from '../../support/clearing';
import { makePerson } from '../../support/people';
import { seenCard, toldReader } from '../../support/reader';
import { enter, makeStaff } from '../../support/staff';

const reader = toldReader();
let api: TestApi;
let agent: Client;
let agentId: string;
beforeAll(async () => {
  api = await startApi({ reader });
  const { id, username } = await makeStaff(api);
  [agentId, agent] = [id, await enter(api, username)];
});
beforeEach(() => api.deps.limits.clear('caller-search', agentId));
afterEach(() => {
  api.clock.setTo(new Date());
  api.sessionClock.setTo(new Date());
  reader.sees('front', { shows: 'other', signs: [], reading: {} });
});
afterAll(() => api.stop());

const refused = (code: string, status = 409) => ({ status, code });
const ownPhotos = async (person: Client) => (await person.get<{ photos: Photo[] }>('/v1/photos')).body.photos;

/** A ticket and the four photos of a caller. */
async function ready() {
  const called = await calledAbout(api, agent);
  return { ...called, input: await makeCallerInput(agent, called.ticket) };
}

describe('R26: customer service asks for a clearing, for somebody who called', () => {
  it('with the four photos and a reason; two others decide in a case', async () => {
    const { ticket, input, person } = await ready();
    const { status, body } = await openForCaller(agent, ticket, input);
    expect(status).toBe(201);
    expect(body).toMatchObject({ status: 'pending' });
    const senior = await signInStaff(api.url, 'senior');
    const { body: shown } = await senior.get<Case>(`/v1/review/cases/${body.caseId}`);
    const { username } = (await agent.get<{ username: string }>('/v1/staff/me')).body;
    expect(shown).toMatchObject({ kind: 'clearing', status: 'open' });
    expect(shown.clearing?.openedForCaller).toEqual({ by: username, reason: callReason });
    expect(shown.clearing?.photos.holding).not.toBeNull();
    expect((await person.get('/v1/real-name')).body).toMatchObject({ status: 'active' });
  });

  it('which the person sees, is told of, and can withdraw', async () => {
    const { person, opened } = await openedForCaller(api, agent);
    const { body } = await currentClearing(person);
    expect(body).toMatchObject({ id: opened.id, status: 'pending', openedBy: 'customer_service' });
    expect((await activityOf(person)).activities[0]).toMatchObject({ kind: 'clearing_opened_for_caller', by: 'staff' });
    const prompts = async () => (await person.get<Me>('/v1/me')).body.prompts.map(({ kind, action }) => [kind, action]);
    expect(await prompts()).toEqual([['clearing_opened_for_caller', 'clearing-status']]);
    expect((await withdrawClearing(person, opened.id)).body).toMatchObject({ status: 'withdrawn' });
    expect(await prompts()).toEqual([]);
    expect((await activityOf(person)).activities[0]).toMatchObject({ kind: 'clearing_withdrawn', by: 'person' });
  });

  it('and can report as not theirs, which stops every approval', async () => {
    const { person, opened } = await openedForCaller(api, agent);
    expect((await reportNewest(person)).status).toBe(201);
    const agent2 = await signInStaff(api.url, 'agent2');
    const { body: held } = await agent2.post<Case>(`/v1/review/cases/${opened.caseId}/claim`);
    const reply = await agent2.post(`/v1/review/cases/${held.id}/decision`, {
      decision: 'approve',
      version: held.version,
    });
    expect(problemOf(reply)).toEqual(refused('account_frozen'));
  });

  it('a request that the person made says so', async () => {
    const { person } = await verified(api.url);
    const { body } = await askToClear(person, await makeClearingInput(person));
    expect(body.openedBy).toBe('person');
  });

  it('again with the same key is the same answer, also once the ticket has expired', async () => {
    const { ticket, input } = await ready();
    const key = randomUUID();
    const first = await openForCaller(agent, ticket, input, key);
    api.sessionClock.setTo(new Date(Date.now() + 31 * 60_000));
    expect(await openForCaller(agent, ticket, input, key)).toMatchObject({ status: 201, body: first.body });
    expect(problemOf(await openForCaller(agent, ticket, { ...input, reason: 'another' }, key))).toEqual(
      refused('idempotency_key_reused'),
    );
    expect(await api.deps.db('clearings').where({ id: first.body.id })).toHaveLength(1);
  });

  it('of eight equal requests at once one is taken', async () => {
    const { ticket, input } = await ready();
    const replies = await Promise.all(Array.from({ length: 8 }, () => openForCaller(agent, ticket, input, 'one-key')));
    expect(new Set(replies.map(({ status, body }) => `${status} ${body.caseId}`)).size).toBe(1);
  });
});

describe('R26: it is asked for under the same rules as ever', () => {
  it('not while something of the account is under review', async () => {
    const { ticket, input, person } = await ready();
    await askToClear(person, await makeClearingInput(person));
    expect(problemOf(await openForCaller(agent, ticket, input))).toEqual(refused('clearing_pending'));
  });

  it('not while the account is frozen', async () => {
    const { ticket, input, person } = await ready();
    await reportNewest(person);
    expect(problemOf(await openForCaller(agent, ticket, input))).toEqual(refused('account_frozen'));
  });

  it('not while a precondition is unmet or the host is silent; the photos stay for when it is', async () => {
    const { ticket, input, person } = await ready();
    await hostSays(api.url, person, { balance: 1 });
    const reply = await openForCaller(agent, ticket, input);
    expect(problemOf(reply)).toEqual(refused('preconditions_unmet'));
    expect(reply.body.preconditions?.map(({ code }) => code)).toEqual(['balance_zero']);
    await hostSays(api.url, person, { balance: 0, unreachable: true });
    expect(problemOf(await openForCaller(agent, ticket, input))).toEqual(refused('preconditions_unmet'));
    await hostSays(api.url, person, { unreachable: false });
    expect((await openForCaller(agent, ticket, input)).status).toBe(201);
  });

  it('not with the card of somebody else, nor without a reason or a photo', async () => {
    const called = await calledAbout(api, agent);
    reader.sees('front', seenCard(makePerson(), 'front'));
    const input = await makeCallerInput(agent, called.ticket);
    expect(problemOf(await openForCaller(agent, called.ticket, input))).toEqual(invalid('frontPhotoId:not_the_holder'));
    expect(problemOf(await openForCaller(agent, called.ticket, { ...input, reason: '' }))).toEqual(
      invalid('reason:missing'),
    );
    const { holdingPhotoId: _, ...three } = input;
    expect(problemOf(await openForCaller(agent, called.ticket, three))).toEqual(
      invalid('holdingPhotoId:photo_not_found'),
    );
  });

  it('not with an expired ticket, whose photos are good with the next one', async () => {
    const { ticket, input, card } = await ready();
    api.sessionClock.setTo(new Date(Date.now() + 31 * 60_000));
    expect(problemOf(await openForCaller(agent, ticket, input))).toEqual(refused('ticket_expired', 404));
    expect((await openForCaller(agent, await ticketTo(agent, card.idNumber), input)).status).toBe(201);
  });
});

describe('R26: photos that a caller sends in', () => {
  it('are judged at once, and what is read of them is not told', async () => {
    const { ticket, card } = await calledAbout(api, agent);
    reader.sees('front', seenCard(card, 'front'));
    const { status, body } = await uploadForCaller(agent, ticket, 'front', await specimen('front'));
    expect(status).toBe(201);
    expect(body).toMatchObject({ side: 'front', readingState: 'read', problems: [] });
    expect(body).not.toHaveProperty('reading');
    expect(JSON.stringify(body)).not.toContain(card.idNumber);
  });

  it('again with the same key are the same photo', async () => {
    const { ticket } = await calledAbout(api, agent);
    const [photo, key] = [await specimen('front'), randomUUID()];
    const first = await uploadForCaller(agent, ticket, 'holding', photo, key);
    expect((await uploadForCaller(agent, ticket, 'holding', photo, key)).body.id).toBe(first.body.id);
  });

  it('are neither shown to the person, nor theirs to use or to delete', async () => {
    const { person, input } = await ready();
    expect((await ownPhotos(person)).map(({ id }) => id)).not.toContain(input.frontPhotoId);
    const { frontPhotoId } = input;
    expect((await person.get(`/v1/photos/${frontPhotoId}/content`)).status).toBe(404);
    expect((await person.send('DELETE', `/v1/photos/${frontPhotoId}`)).status).toBe(404);
    const { reason: _, ...theirs } = input;
    expect(problemOf(await askToClear(person, theirs))).toEqual(
      invalid(...Object.keys(theirs).map((field) => `${field}:photo_not_found`)),
    );
  });

  it('are asked for by whoever received them: neither the person’s own nor a colleague’s are', async () => {
    const { ticket, input, person, card } = await ready();
    const own = await upload(person, 'holding', await specimen('front'));
    expect(problemOf(await openForCaller(agent, ticket, { ...input, holdingPhotoId: own.body.id }))).toEqual(
      invalid('holdingPhotoId:photo_not_found'),
    );
    const senior = await signInStaff(api.url, 'senior');
    const theirs = await openForCaller(senior, await ticketTo(senior, card.idNumber), input);
    expect(problemOf(theirs).fields).toHaveLength(4);
  });

  it('are not seen by whoever received them, but by whoever holds the case', async () => {
    const { opened } = await openedForCaller(api, agent);
    const agent2 = await signInStaff(api.url, 'agent2');
    const { body: held } = await agent2.post<Case>(`/v1/review/cases/${opened.caseId}/claim`);
    const content = `/v1/photos/${held.clearing?.photos.holding?.id}/content`;
    expect(problemOf(await agent.get(content))).toEqual(refused('case_not_yours', 403));
    expect((await agent2.get(content)).status).toBe(200);
  });

  it('for another purpose are refused, and so is one for an account that was not found', async () => {
    const { ticket } = await calledAbout(api, agent);
    const photo = await specimen('front');
    expect(problemOf(await uploadForCaller(agent, ticket, 'selfie', photo))).toEqual(invalid('side:malformed'));
    expect(problemOf(await uploadForCaller(agent, 'nothing', 'front', photo))).toEqual(refused('ticket_expired', 404));
    const colleague = await signInStaff(api.url, 'senior');
    expect(problemOf(await uploadForCaller(colleague, ticket, 'front', photo))).toEqual(refused('ticket_expired', 404));
    expect((await ownPhotos(await signIn(api.url))).length).toBe(0);
  });

  it('are erased a week after a withdrawal, like all that nobody uses', async () => {
    const { person, opened } = await openedForCaller(api, agent);
    const { body } = await person.get<Me>('/v1/me');
    await withdrawClearing(person, opened.id);
    const unused = await api.deps.db('photos').where({ account_id: body.account.id, uploaded_by: agentId });
    expect(unused).toHaveLength(4);
    for (const { unused_since } of unused) expect(unused_since).not.toBeNull();
    api.clock.setTo(new Date(Date.now() + 8 * 86_400_000));
    await eraseUnusedPhotos(api.deps);
    const left = await api.deps.db('photos').where({ account_id: body.account.id }).whereNotNull('unused_since');
    expect(left).toEqual([]);
  });
});
