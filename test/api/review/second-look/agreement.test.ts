import { addDays, beijingDate } from '../../../../domain/calendar/civil-date';
import type { ReviewFigures } from '../../../../domain/contract/figures';
import type { Agreement } from '../../../../domain/contract/second-look';
import { startApi, type TestApi } from '../../../support/api';
import {
  approve,
  type Client,
  claim,
  decide,
  hold,
  problemOf,
  refuse,
  signInStaff,
  submitted,
} from '../../../support/api-client';

let api: TestApi;
let agent: Client;
let agent2: Client;
let senior: Client;
beforeAll(async () => {
  api = await startApi({ secondLookShare: 1 });
  agent = await signInStaff(api.url);
  [agent2, senior] = [await signInStaff(api.url, 'agent2'), await signInStaff(api.url, 'senior')];
  // Three of agent's decisions: one agreed, one disputed and settled against it, one waiting, which is in no tally.
  await drawn(approve);
  await decide(agent2, (await claim(agent2)).body, approve);
  await drawn(refuse);
  await decide(agent2, (await claim(agent2)).body, approve);
  const { body } = await claim(senior);
  const ruling = { stands: 'second', note: '照片清晰', version: body.version };
  expect((await senior.post(`/v1/review/cases/${body.id}/settlement`, ruling)).status).toBe(200);
  await drawn(approve);
});
afterAll(() => api.stop());

async function drawn(how: object): Promise<void> {
  const { verification } = await submitted(api.url);
  expect((await decide(agent, await hold(agent, verification), how)).status).toBe(200);
}

const ask = (who: Client, query = '') => who.get<Agreement>(`/v1/review/agreement${query}`);
const today = () => beijingDate(api.clock.now());

it('R13: seniors and auditors see the agreement, per agent and per reason', async () => {
  for (const who of [senior, await signInStaff(api.url, 'auditor')]) {
    const { status, body } = await ask(who);
    expect(status).toBe(200);
    const none = { agreed: 0, disagreed: 0, upheld: 0, overturned: 0, unsettled: 0, unjudged: 0 };
    const counted = { ...none, agreed: 1, disagreed: 1, overturned: 1 };
    expect(body).toEqual({
      from: addDays(today(), -29),
      to: today(),
      waiting: { secondLooks: 1, disagreements: 0, nobody: 0 },
      all: counted,
      deciders: [{ username: 'agent', ...counted }],
      reasons: [
        { reason: null, words: null, ...none, agreed: 1 },
        {
          reason: 'photo_unclear',
          words: '照片不清晰',
          ...none,
          disagreed: 1,
          overturned: 1,
        },
      ],
    });
  }
});

it('R13 R14: the supervisor’s figures say the same of their days, without who decided', async () => {
  const admin = await signInStaff(api.url, 'admin');
  const figures = (await admin.get<ReviewFigures>('/v1/review/figures?days=1')).body;
  const { all, waiting } = (await ask(senior)).body;
  expect([figures.agreement, figures.waitingLooks]).toEqual([all, waiting]);
  // What people wait for is one thing, what judges a decision again another.
  expect(figures.waiting.total).toBe(0);
});

it('R13: by the Beijing days on which they were over', async () => {
  const yesterday = addDays(today(), -1);
  expect((await ask(senior, `?from=${yesterday}&to=${yesterday}`)).body.all.agreed).toBe(0);
  expect((await ask(senior, `?from=${today()}&to=${today()}`)).body.all.agreed).toBe(1);
});

it.each([
  ['from=2026-02-30', 'from:not_a_date'],
  ['to=soon', 'to:not_a_date'],
  ['from=2026-02-02&to=2026-02-01', 'from:period_too_long'],
  ['from=2026-01-01&to=2026-12-31', 'from:period_too_long'],
])('R13: %s is refused', async (query, field) => {
  expect(problemOf(await ask(senior, `?${query}`))).toEqual({ status: 422, code: 'invalid_input', fields: [field] });
});

it('R13: agents and administrators do not see it', async () => {
  for (const who of [agent, await signInStaff(api.url, 'admin')])
    expect(problemOf(await ask(who))).toEqual({ status: 403, code: 'not_allowed' });
});
