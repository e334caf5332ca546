import { noteActivity } from '../../../api/activity/note-activity';
import { activityWordsForStaff } from '../../../domain/activity/activity-kinds';
import type { ReportList } from '../../../domain/contract/activity';
import { activityOf, report, reportNewest, settle } from '../../support/activity';
import { startApi, type TestApi } from '../../support/api';
import {
  approve,
  decide,
  hold,
  makeInput,
  problemOf,
  refuse,
  signIn,
  signInStaff,
  submit,
  submitted,
  verified,
} from '../../support/api-client';
import {
  approvedOnce,
  askToClear,
  clearing,
  holdClearing,
  hostSays,
  makeClearingInput,
  withdrawClearing,
} from '../../support/clearing';

const frozen = { status: 409, code: 'account_frozen' };

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

describe('R29: "not me"', () => {
  it('R29: waits for a senior, and says so', async () => {
    const person = await signIn(api.url);
    const { status, body } = await reportNewest(person);
    expect({ status, state: body.status }).toEqual({ status: 201, state: 'open' });
    const { activities, frozenSince } = await activityOf(person);
    expect(frozenSince).toBe(body.reportedAt);
    expect(activities.map(({ kind }) => kind)).toEqual(['frozen', 'signed_in']);
    expect(activities[1]?.report).toEqual(body);
    expect(body.activityId).toBe(activities[1]?.id);
  });

  it('R29: said twice, of the same or of something else, is one report', async () => {
    const person = await signIn(api.url);
    const first = await reportNewest(person);
    const again = await reportNewest(person);
    expect(again.body).toEqual(first.body);
  });

  it('R29: said 32 times at once is one report', async () => {
    const person = await signIn(api.url);
    const id = (await activityOf(person)).activities[0]?.id;
    const replies = await Promise.all(Array.from({ length: 32 }, () => report(person, id)));
    expect(new Set(replies.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
    expect(replies[0]?.status).toBe(201);
  });

  it('R29: what happened to another account does not exist', async () => {
    const [person, other] = [await signIn(api.url), await signIn(api.url)];
    const id = (await activityOf(person)).activities[0]?.id;
    expect(problemOf(await report(other, id))).toEqual({ status: 404, code: 'not_found' });
    expect((await activityOf(other)).activities.map((one) => one.id)).not.toContain(id);
    expect((await activityOf(person)).frozenSince).toBeNull();
  });
});

describe('R29: while it waits, the account is frozen', () => {
  it('R29: nothing is submitted', async () => {
    const person = await signIn(api.url);
    const input = await makeInput(person);
    await reportNewest(person);
    expect(problemOf(await submit(person, input))).toEqual(frozen);
  });

  it('R29: no clearing is asked for', async () => {
    const { person } = await verified(api.url);
    const input = await makeClearingInput(person);
    await reportNewest(person);
    expect(problemOf(await askToClear(person, input))).toEqual(frozen);
  });

  it('R29: what is in review is not approved, but may be refused', async () => {
    const { person, verification } = await submitted(api.url);
    await reportNewest(person);
    const agent = await signInStaff(api.url);
    const held = await hold(agent, verification);
    expect(problemOf(await decide(agent, held, approve))).toEqual(frozen);
    expect((await decide(agent, held, refuse)).status).toBe(200);
  });

  it('R29: a clearing gets neither its first approval nor its second', async () => {
    const [fresh, once] = [await clearing(api.url), await approvedOnce(api)];
    const senior = await signInStaff(api.url, 'senior');
    for (const { person, clearing: asked } of [fresh, once]) {
      await reportNewest(person);
      const held = await holdClearing(api, senior, asked);
      expect(problemOf(await decide(senior, held, approve))).toEqual(frozen);
      expect((await person.get('/v1/real-name')).body).toMatchObject({ status: 'active' });
    }
  });

  it('R29: what a stranger asked for can be withdrawn', async () => {
    const { person, clearing: asked } = await clearing(api.url);
    await reportNewest(person);
    expect((await withdrawClearing(person, asked.id)).status).toBe(200);
  });

  it('R29: whatever races, no clearing is approved after the report was answered', async () => {
    const agent = await signInStaff(api.url);
    for (let round = 0; round < 8; round += 1) {
      const { person, clearing: asked } = await clearing(api.url);
      const held = await holdClearing(api, agent, asked);
      const [reported, decided] = await Promise.all([reportNewest(person), decide(agent, held, approve)]);
      expect(reported.status).toBe(201);
      const { status } = await api.deps.db('clearings').where({ id: asked.id }).first('status');
      expect([decided.status, status]).toEqual(decided.status === 200 ? [200, 'awaiting-second'] : [409, 'pending']);
    }
  });
});

describe('R29: a senior says whose doing it was', () => {
  it('R29: sees what was reported and what else happened, the longest wait first', async () => {
    const { person } = await verified(api.url);
    const { body: mine } = await reportNewest(person);
    const senior = await signInStaff(api.url, 'senior');
    const { body } = await senior.get<ReportList>('/v1/reports');
    const waits = body.reports.map(({ reportedAt }) => reportedAt);
    expect(waits).toEqual([...waits].sort());
    await settleOthers(body, mine.id);
    const { body: left } = await senior.get<ReportList>('/v1/reports');
    expect(left.reports).toMatchObject([
      { id: mine.id, status: 'open', reported: { kind: 'verified' }, lately: [{ kind: 'frozen' }, {}, {}, {}] },
    ]);
  });

  it('R29: can find and know the person: the account’s id in the super-app, what the host calls it, and a masked name', async () => {
    const { person } = await verified(api.url);
    await hostSays(api.url, person, { nickname: '小鱼儿', phoneTail: '1234' });
    const { body: mine } = await reportNewest(person);
    const { body: me } = await person.get<{ account: { nickname: string } }>('/v1/me');
    const senior = await signInStaff(api.url, 'senior');
    const { body } = await senior.get<ReportList>('/v1/reports');
    expect(body.reports.find(({ id }) => id === mine.id)?.person).toEqual({
      hostId: me.account.nickname,
      maskedNickname: '小**',
      maskedName: expect.stringMatching(/^\*+.$/),
      phoneTail: '1234',
    });
  });

  it('R29: is told of looks in words for staff, not in those that speak to the person', async () => {
    const { person } = await verified(api.url);
    const { body: mine } = await reportNewest(person);
    const { account_id } = await api.deps.db('activity_reports').where({ id: mine.id }).first('account_id');
    await api.deps.db.transaction((trx) =>
      noteActivity(trx, api.deps, { accountId: account_id, kind: 'photo_looked_at', by: 'staff' }),
    );
    const senior = await signInStaff(api.url, 'senior');
    const { body } = await senior.get<ReportList>('/v1/reports');
    const titles = body.reports.find(({ id }) => id === mine.id)?.lately.map(({ title }) => title);
    expect(titles?.[0]).toBe(activityWordsForStaff('photo_looked_at')['zh-CN']);
    expect(titles?.join()).not.toContain('您');
  });

  async function settleOthers({ reports }: ReportList, but: string) {
    const senior = await signInStaff(api.url, 'senior');
    for (const one of reports.filter(({ id }) => id !== but)) await settle(senior, one, 'own');
  }

  it('R29: then the account may change again, and a later report is a new one', async () => {
    const person = await signIn(api.url);
    const input = await makeInput(person);
    const { body: first } = await reportNewest(person);
    const senior = await signInStaff(api.url, 'senior');
    expect(await settle(senior, first, 'own')).toMatchObject({ status: 200, body: { status: 'own' } });
    expect((await submit(person, input)).status).toBe(201);
    expect((await activityOf(person)).activities.map(({ kind }) => kind)).toContain('unfrozen');
    expect((await reportNewest(person)).body.id).not.toBe(first.id);
  });

  it('R29: what a stranger asked for does not outlive the freeze', async () => {
    const { person, clearing: asked } = await clearing(api.url);
    const { body: waiting } = await reportNewest(person);
    const senior = await signInStaff(api.url, 'senior');
    expect(problemOf(await settle(senior, waiting, 'stranger'))).toEqual({ status: 409, code: 'request_in_review' });
    await withdrawClearing(person, asked.id);
    expect(await settle(senior, waiting, 'stranger')).toMatchObject({ status: 200, body: { status: 'stranger' } });
  });

  it('R29: saying it again is the same answer, saying otherwise is too late', async () => {
    const { body: waiting } = await reportNewest(await signIn(api.url));
    const senior = await signInStaff(api.url, 'senior');
    const first = await settle(senior, waiting, 'own');
    expect((await settle(senior, waiting, 'own')).body).toEqual(first.body);
    expect(problemOf(await settle(senior, waiting, 'stranger'))).toEqual({ status: 409, code: 'report_settled' });
  });

  it('R29: of two who say different things at once, one is heard', async () => {
    const { body: waiting } = await reportNewest(await signIn(api.url));
    const senior = await signInStaff(api.url, 'senior');
    const replies = await Promise.all(
      Array.from({ length: 32 }, (_, i) => settle(senior, waiting, i % 2 ? 'own' : 'stranger')),
    );
    const { status } = await api.deps.db('activity_reports').where({ id: waiting.id }).first('status');
    const heard = replies.filter((reply) => reply.status === 200);
    expect(heard.length).toBeGreaterThan(0);
    expect(new Set(heard.map(({ body }) => body.status))).toEqual(new Set([status]));
  });

  it('R16: an agent may not', async () => {
    const { body: waiting } = await reportNewest(await signIn(api.url));
    const agent = await signInStaff(api.url);
    expect(problemOf(await settle(agent, waiting, 'own'))).toEqual({ status: 403, code: 'not_allowed' });
  });
});
