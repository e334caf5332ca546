import { remindWhenPossible } from '../../../api/clearing/reminder/remind-when-possible';
import { insertReminder, listDueReminders } from '../../../api/clearing/reminder/reminder-store';
import { toColumn } from '../../../api/database/time';
import type { Host } from '../../../api/host/host';
import { runDueWork } from '../../../api/jobs/run-due-work';
import type { Me } from '../../../domain/contract/account';
import type { PreconditionsBoard, Reminder } from '../../../domain/contract/clearing';
import type { Problem } from '../../../domain/contract/problem';
import { activityOf, reportNewest, settle } from '../../support/activity';
import { startApi, type TestApi } from '../../support/api';
import {
  approve,
  type Client,
  decide,
  problemOf,
  type Reply,
  signIn,
  signInStaff,
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
import { correctingAgain } from '../../support/correction';
import { makePerson } from '../../support/people';
import { planOf } from '../../support/plan-of';

const start = new Date('2026-11-23T04:00:00Z');
/** After the start; the tests themselves take some of the time, so that a tenth more is surely later. */
const hours = (count: number) => new Date(start.getTime() + count * 3_600_000);

let api: TestApi;
let sandboxHost: Host;
/** About whom the host was asked. */
let asked: string[];
beforeAll(async () => {
  api = await startApi();
  sandboxHost = api.deps.host;
});
beforeEach(async () => {
  api.clock.setTo(start);
  await api.deps.db('clearing_reminders').delete();
  asked = [];
  answering(sandboxHost.ask);
});
afterAll(() => api.stop());

function answering(ask: Host['ask']): void {
  const counted: Host['ask'] = (hostId) => {
    asked.push(hostId);
    return ask(hostId);
  };
  Object.assign(api.deps, { host: { name: 'test', ask: counted } });
}

const reminder = '/v1/clearing/reminder';
const want = (person: Client): Promise<Reply<Reminder & Omit<Problem, 'status'>>> => person.send('PUT', reminder);
const drop = (person: Client): Promise<Reply<Reminder>> => person.send('DELETE', reminder);
const run = () => remindWhenPossible(api.deps);
const runAt = (now: Date) => {
  api.clock.setTo(now);
  return run();
};
const told = async (person: Client) =>
  (await activityOf(person)).activities.filter(({ kind }) => kind === 'clearing_possible').length;
const prompted = async (person: Client) => (await person.get<Me>('/v1/me')).body.prompts;
const isWanted = async (person: Client) =>
  (await person.get<PreconditionsBoard>('/v1/clearing/preconditions')).body.reminder.wanted;

/** Somebody verified of whom the host says this, and who wants to be told; the host has not been asked yet. */
async function waiting(facts: object, card = makePerson()): Promise<Client> {
  const { person } = await verified(api.url, card);
  await hostSays(api.url, person, facts);
  expect(await want(person)).toMatchObject({ status: 200, body: { wanted: true } });
  asked = [];
  return person;
}

describe('R22 "tell me when I can"', () => {
  it('R22 is said by the board, to its owner only, until it is taken back', async () => {
    const person = await waiting({ balance: 1230 });
    const { person: other } = await verified(api.url);
    expect([await isWanted(person), await isWanted(other)]).toEqual([true, false]);
    expect(await drop(other)).toMatchObject({ status: 200, body: { wanted: false } });
    expect(await isWanted(person)).toBe(true);
    await drop(person);
    expect(await isWanted(person)).toBe(false);
    asked = [];
    await run();
    expect(asked).toEqual([]);
  });

  it('R22 wanted twice is one wish, which stands in the activity once', async () => {
    const person = await waiting({ balance: 1230 });
    expect((await want(person)).body).toEqual({ wanted: true });
    const kinds = (await activityOf(person)).activities.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'clearing_reminder_set')).toHaveLength(1);
  });

  it('R22 is for those only who have a real name and no request in review', async () => {
    expect(problemOf(await want(await signIn(api.url)))).toEqual({ status: 409, code: 'not_verified' });
    const { person } = await clearing(api.url);
    expect(problemOf(await want(person))).toEqual({ status: 409, code: 'clearing_pending' });
  });

  it('R29 changes nothing on a frozen account but that it can be taken back', async () => {
    const { person } = await verified(api.url);
    await reportNewest(person);
    expect(problemOf(await want(person))).toEqual({ status: 409, code: 'account_frozen' });
    expect(await drop(person)).toMatchObject({ status: 200 });
  });
});

describe('R22 the person is told', () => {
  it('R22 once, as soon as everything is met: in the activity and at a glance; then the wish is fulfilled', async () => {
    const person = await waiting({ balance: 1230 });
    await run();
    expect([await told(person), await prompted(person)]).toEqual([0, []]);
    await hostSays(api.url, person, { balance: 0 });
    await runAt(hours(24.1));
    await runAt(hours(49));
    expect([await told(person), await isWanted(person)]).toEqual([1, false]);
    expect(await prompted(person)).toMatchObject([
      { kind: 'clearing_possible', severity: 'info', action: 'clearing-board', date: '2026-11-24' },
    ]);
  });

  it('R22 among everything else that falls due', async () => {
    const person = await waiting({});
    await runDueWork(api.deps);
    expect(await told(person)).toBe(1);
  });

  it('R22 at a glance for a week, in the language that is asked for', async () => {
    const person = await waiting({});
    await run();
    const { body } = await person.get<Me>('/v1/me', { 'Accept-Language': 'en' });
    expect(body.prompts[0]?.words).toMatch(/^On 23 November .* you can ask to clear/);
    api.clock.setTo(hours(7 * 24));
    expect(await prompted(person)).toEqual([]);
  });

  it('R22 R29 not while asking would be refused: something is under review, or the account is frozen', async () => {
    const card = makePerson();
    const [asking, frozen] = [await waiting({}, card), await waiting({})];
    await run();
    const kinds = async (person: Client) => (await prompted(person)).map(({ kind }) => kind);
    expect(await kinds(asking)).toEqual(['clearing_possible']);
    await correctingAgain(asking, 'name', card);
    await reportNewest(frozen);
    expect([await kinds(asking), await kinds(frozen)]).toEqual([[], []]);
  });

  it('R22 no more once they take it back, or ask', async () => {
    const [one, other] = [await waiting({}), await waiting({})];
    await run();
    await drop(one);
    const { body } = await askToClear(other, await makeClearingInput(other));
    await withdrawClearing(other, body.id);
    expect([await prompted(one), await prompted(other)]).toEqual([[], []]);
  });

  it('R22 anew after a new wish', async () => {
    const person = await waiting({});
    await run();
    await want(person);
    expect(await prompted(person)).toEqual([]);
    await run();
    expect(await told(person)).toBe(2);
  });

  it('R22 not while the account is frozen, for then they could not ask', async () => {
    const person = await waiting({});
    const { body: report } = await reportNewest(person);
    await run();
    expect(await told(person)).toBe(0);
    await settle(await signInStaff(api.url, 'senior'), report, 'own');
    await runAt(hours(24.1));
    expect(await told(person)).toBe(1);
  });
});

describe('R22 the host is left in peace', () => {
  it('R22 it is asked again at the moment at which time has healed everything', async () => {
    const person = await waiting({ refundableUntil: hours(240).toISOString() });
    await run();
    expect(asked).toHaveLength(1);
    await runAt(hours(239));
    expect(asked).toHaveLength(1);
    await runAt(hours(240));
    expect([asked.length, await told(person)]).toEqual([2, 1]);
  });

  it('R22 it is asked once a day where nobody knows when', async () => {
    await waiting({ boundCards: 2 });
    await run();
    await runAt(hours(23));
    expect(asked).toHaveLength(1);
    await runAt(hours(24.1));
    await run();
    expect(asked).toHaveLength(2);
  });

  it('R22 silence tells nobody anything, and is asked again an hour later', async () => {
    const person = await waiting({ unreachable: true });
    await run();
    await runAt(hours(0.9));
    expect([asked.length, await told(person)]).toEqual([1, 0]);
    await hostSays(api.url, person, { unreachable: false });
    await runAt(hours(1.1));
    expect([asked.length, await told(person)]).toEqual([2, 1]);
  });

  it('R22 while it is down a few are asked about, and none of the others waits longer for it', async () => {
    const people: Client[] = [];
    for (let i = 0; i < 5; i += 1) people.push(await waiting({}));
    answering(async () => 'unreachable');
    await run();
    expect(asked).toHaveLength(3);
    answering(sandboxHost.ask);
    await run();
    expect(await Promise.all(people.map(told))).toEqual([0, 0, 0, 1, 1]);
    await runAt(hours(1.1));
    expect(await Promise.all(people.map(told))).toEqual([1, 1, 1, 1, 1]);
  });

  it('R20 who is due is found by an index', async () => {
    const plan = await planOf(api.deps.db, () => listDueReminders(api.deps.db, '2036-01-01 00:00:00.000', 20));
    expect(plan).toMatch(/clearing_reminders_look_at_index/);
  });
});

describe('R22 whatever happens meanwhile', () => {
  it('R22 eight processes at once tell once', async () => {
    const person = await waiting({});
    await Promise.all(Array.from({ length: 8 }, run));
    expect([await told(person), asked.length]).toEqual([1, 1]);
  });

  it('R22 a process that is killed while it asks: another tells an hour later, once', async () => {
    const person = await waiting({});
    answering(() => Promise.reject(new Error('killed')));
    await expect(run()).rejects.toThrow('killed');
    answering(sandboxHost.ask);
    await run();
    expect(await told(person)).toBe(0);
    await runAt(hours(1.1));
    await runAt(hours(2));
    expect(await told(person)).toBe(1);
  });

  it('R22 one that is killed while it writes has told nothing, and tells later', async () => {
    const person = await waiting({});
    const { cipher } = api.deps;
    const dying = {
      ...api.deps,
      get cipher(): typeof cipher {
        throw new Error('killed');
      },
    };
    await remindWhenPossible(dying).catch(() => undefined);
    await runAt(hours(1.1));
    expect(await told(person)).toBe(1);
  });

  it('R22 a wish that is taken back while the host is asked is not fulfilled', async () => {
    const person = await waiting({});
    answering(async (hostId) => {
      await drop(person);
      return sandboxHost.ask(hostId);
    });
    await run();
    expect([await told(person), await prompted(person)]).toEqual([0, []]);
  });

  it('R22 a request that comes in while the host is asked ends it', async () => {
    const { person } = await verified(api.url);
    await want(person);
    answering(async (hostId) => {
      const answer = await sandboxHost.ask(hostId);
      await askToClear(person, await makeClearingInput(person));
      return answer;
    });
    await run();
    expect(await told(person)).toBe(0);
    expect(await api.deps.db('clearing_reminders')).toEqual([]);
  });

  it('R27 what was told is said no more once the real name is cleared, whoever asked for that', async () => {
    const { person, clearing: asked } = await approvedOnce(api);
    const { body } = await person.get<Me>('/v1/me');
    const told_at = toColumn(start);
    await insertReminder(api.deps.db, { account_id: body.account.id, wanted_at: told_at, look_at: null, told_at });
    const senior = await signInStaff(api.url, 'senior');
    expect(await decide(senior, await holdClearing(api, senior, asked), approve)).toMatchObject({ status: 200 });
    expect(await api.deps.db('clearing_reminders')).toEqual([]);
  });

  it('R27 it ends with the real name, whoever ended it', async () => {
    const person = await waiting({ balance: 1 });
    const { body } = await person.get<Me>('/v1/me');
    await api.deps.db('real_names').where({ account_id: body.account.id }).update({ status: 'cleared' });
    await run();
    expect(await api.deps.db('clearing_reminders')).toEqual([]);
    expect(await told(person)).toBe(0);
  });
});
