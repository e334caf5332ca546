import type { Me } from '../../../domain/contract/account';
import type { AuditPage, LookPage } from '../../../domain/contract/audit';
import { activityOf, reportNewest } from '../../support/activity';
import { startApi, type TestApi } from '../../support/api';
import { type Client, invalid, problemOf, signIn, signInStaff, submitted, verified } from '../../support/api-client';
import { callReason, readBoard, searchCaller, ticketTo } from '../../support/assisted-clearing';
import { cleared, clearing, hostSays } from '../../support/clearing';
import { makePerson } from '../../support/people';
import { enter, makeStaff } from '../../support/staff';

let api: TestApi;
let agent: Client;
let username: string;
let agentId: string;
beforeAll(async () => {
  api = await startApi();
  ({ id: agentId, username } = await makeStaff(api));
  agent = await enter(api, username);
});
/** Searches are counted by member of staff. */
beforeEach(async () => {
  for (const limit of ['caller-search', 'caller-not-found'] as const) await api.deps.limits.clear(limit, agentId);
});
afterEach(() => api.sessionClock.setTo(new Date()));
afterAll(() => api.stop());

const hostIdOf = async (person: Client) => (await person.get<Me>('/v1/me')).body.account.nickname;
const newestAudit = async () => {
  const auditor = await signInStaff(api.url, 'auditor');
  return (await auditor.get<AuditPage>('/v1/audit?action=account.search')).body.entries[0];
};

describe('R26: customer service finds the account that a caller asks about', () => {
  it('by the ID number, masked, with a ticket for half an hour', async () => {
    const { card } = await verified(api.url);
    const { status, body } = await searchCaller(agent, { idNumber: ` ${card.idNumber.toLowerCase()} ` });
    expect(status).toBe(200);
    expect(body.account).toMatchObject({ pending: null, frozenSince: null });
    expect(body.account?.realName?.maskedIdNumber).toMatch(/\*{6}/);
    expect(JSON.stringify(body)).not.toContain(card.idNumber);
    expect(JSON.stringify(body)).not.toContain(card.name);
    expect(Date.parse(body.account?.ticket?.until ?? '') - api.sessionClock.now().getTime()).toBeLessThanOrEqual(
      30 * 60_000,
    );
  });

  it('by the id that the super-app knows it by, also where there is nothing to clear', async () => {
    const { person } = await verified(api.url);
    const found = await searchCaller(agent, { hostId: await hostIdOf(person) });
    expect(found.body.account?.ticket).not.toBeNull();
    const stranger = await signIn(api.url);
    const { body } = await searchCaller(agent, { hostId: await hostIdOf(stranger) });
    expect(body.account).toEqual({ realName: null, pending: null, frozenSince: null, ticket: null });
  });

  it('and is told what is under review, and since when it is frozen', async () => {
    const asked = await clearing(api.url);
    expect((await searchCaller(agent, { idNumber: asked.card.idNumber })).body.account?.pending).toBe('clearing');
    const { person } = await submitted(api.url);
    await reportNewest(person);
    const { body } = await searchCaller(agent, { hostId: await hostIdOf(person) });
    expect(body.account).toMatchObject({ realName: null, pending: 'verification', ticket: null });
    expect(body.account?.frozenSince).not.toBeNull();
  });

  it('finds nobody under a number that is not bound, or is bound no more', async () => {
    expect((await searchCaller(agent, { idNumber: makePerson().idNumber })).body).toEqual({ account: null });
    const { card } = await cleared(api);
    expect((await searchCaller(agent, { idNumber: card.idNumber })).body).toEqual({ account: null });
    expect((await searchCaller(agent, { hostId: 'nobody-is-called-so' })).body).toEqual({ account: null });
  });

  it('by one of the two, and with a reason', async () => {
    const { idNumber } = makePerson();
    expect(problemOf(await searchCaller(agent, {}))).toEqual(invalid('idNumber:missing'));
    expect(problemOf(await searchCaller(agent, { idNumber, hostId: 'x' }))).toEqual(invalid('hostId:unknown_field'));
    expect(problemOf(await searchCaller(agent, { idNumber: '11010519491231002' }))).toEqual(
      invalid('idNumber:id_number_length'),
    );
    expect(problemOf(await searchCaller(agent, { idNumber }, '  '))).toEqual(invalid('reason:missing'));
    expect(problemOf(await searchCaller(agent, { idNumber }, `他是 ${idNumber}`))).toEqual(
      invalid('reason:holds_id_number'),
    );
  });
});

describe('R15, R29: a search leaves its trace', () => {
  it('in the audit log with its reason, and in the activity of the account', async () => {
    const { person, card } = await verified(api.url);
    await searchCaller(agent, { idNumber: card.idNumber });
    const { body } = await person.get<Me>('/v1/me');
    expect(await newestAudit()).toMatchObject({
      subject: { kind: 'account', id: body.account.id },
      reason: callReason,
    });
    const [newest] = (await activityOf(person)).activities;
    expect(newest).toMatchObject({ kind: 'looked_up', by: 'staff', place: null });
    const looks = (await person.get<LookPage>('/v1/me/looks')).body.looks;
    expect(looks).toMatchObject([{ what: 'account', side: null, byRole: 'agent', reason: callReason }]);
  });

  it('also where nobody is found; the number stands nowhere', async () => {
    const { idNumber } = makePerson();
    await searchCaller(agent, { idNumber });
    expect(await newestAudit()).toMatchObject({ subject: { kind: 'search' }, reason: callReason });
    expect(api.log()).not.toContain(idNumber);
  });
});

describe('R16: nobody searches for people', () => {
  it('who has found nobody twenty times waits until the next day', async () => {
    for (let i = 0; i < 20; i += 1) {
      expect((await searchCaller(agent, { hostId: `nobody-${i}` })).status).toBe(200);
    }
    const { card } = await verified(api.url);
    expect(problemOf(await searchCaller(agent, { idNumber: card.idNumber }))).toMatchObject({ status: 429 });
    api.sessionClock.setTo(new Date(Date.now() + 24 * 3_600_000 + 1_000));
    const rested = await enter(api, username);
    expect((await searchCaller(rested, { idNumber: card.idNumber })).status).toBe(200);
  });

  it('who searches many times at once finds nobody no oftener', async () => {
    const asked = await Promise.all(
      Array.from({ length: 24 }, (_, i) => searchCaller(agent, { hostId: `nobody-at-once-${i}` })),
    );
    expect(asked.filter(({ status }) => status === 200)).toHaveLength(20);
  });

  it('who has searched thirty times waits for an hour, whatever was found; a colleague does not', async () => {
    const { card } = await verified(api.url);
    for (let i = 0; i < 30; i += 1) await searchCaller(agent, { idNumber: card.idNumber });
    const reply = await searchCaller(agent, { idNumber: card.idNumber });
    expect(problemOf(reply)).toEqual({ status: 429, code: 'too_many_requests' });
    expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(3_000);
    const colleague = await enter(api, (await makeStaff(api)).username);
    expect((await searchCaller(colleague, { idNumber: card.idNumber })).status).toBe(200);
  });
});

describe('R26: a ticket', () => {
  const expired = { status: 404, code: 'ticket_expired' };

  it('shows the board of preconditions as the person sees it', async () => {
    const { person, card } = await verified(api.url);
    await hostSays(api.url, person, { balance: 1230 });
    const { status, body } = await readBoard(agent, await ticketTo(agent, card.idNumber));
    expect(status).toBe(200);
    expect((await person.get('/v1/clearing/preconditions')).body).toMatchObject({ ...body });
  });

  it('is good for whoever searched, and is nothing to a colleague', async () => {
    const { card } = await verified(api.url);
    const ticket = await ticketTo(agent, card.idNumber);
    expect(problemOf(await readBoard(await signInStaff(api.url, 'senior'), ticket))).toEqual(expired);
    expect(problemOf(await readBoard(agent, `ticket_${'A'.repeat(43)}`))).toEqual(expired);
  });

  it('is good for half an hour', async () => {
    const { card } = await verified(api.url);
    const ticket = await ticketTo(agent, card.idNumber);
    api.sessionClock.setTo(new Date(Date.now() + 29 * 60_000));
    expect((await readBoard(agent, ticket)).status).toBe(200);
    api.sessionClock.setTo(new Date(Date.now() + 31 * 60_000));
    expect(problemOf(await readBoard(agent, ticket))).toEqual(expired);
  });

  it('stands in no column as it was given', async () => {
    const { card } = await verified(api.url);
    const ticket = await ticketTo(agent, card.idNumber);
    expect(JSON.stringify(await api.deps.db('clearing_tickets'))).not.toContain(ticket);
    expect(api.log()).not.toContain(ticket);
  });
});
