import type { RealName } from '../../../domain/contract/account';
import type { Case } from '../../../domain/contract/case';
import { startApi, type TestApi } from '../../support/api';
import { approve, type Client, decide, problemOf, signInStaff } from '../../support/api-client';
import {
  approvedOnce,
  askToClear,
  caseOfClearing,
  clearing,
  currentClearing,
  emptyQueue,
  holdClearing,
  makeClearingInput,
  readClearingCase,
  withdrawClearing,
} from '../../support/clearing';
import { enter, makeStaff } from '../../support/staff';

let api: TestApi;
let agent: Client;
let agent2: Client;
let senior: Client;
beforeAll(async () => {
  api = await startApi();
  agent = await signInStaff(api.url);
  agent2 = await signInStaff(api.url, 'agent2');
  senior = await signInStaff(api.url, 'senior');
});
afterEach(() => api.clock.setTo(new Date()));
afterAll(() => api.stop());

const refused = (status: number, code: string) => ({ status, code });
const reject = (...reasons: object[]) => ({ decision: 'reject', reasons });
const realName = async (person: Client) => (await person.get<RealName>('/v1/real-name')).body;
const claimNext = (who: Client) => who.post<Case>('/v1/review/claims', { kind: 'clearing' });

describe('R26: two people must agree', () => {
  it('the first approval changes nothing for the person but the steps, and the case waits for a second', async () => {
    const { person, clearing: asked } = await clearing(api.url);
    const taken = await holdClearing(api, agent, asked);
    const { status, body } = await decide(agent, taken, { ...approve, note: '人脸一致' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'second-review', outcome: null, holder: null, decision: null });
    expect(body.clearing).toMatchObject({
      status: 'awaiting-second',
      firstApproval: { by: 'agent', note: '人脸一致' },
    });
    const current = (await currentClearing(person)).body;
    expect(current.status).toBe('awaiting-second');
    expect(current.steps.map(({ code, state }) => `${code}:${state}`)).toEqual([
      'submitted:done',
      'first_review:done',
      'second_review:current',
      'result:waiting',
    ]);
    expect((await realName(person)).status).toBe('active');
  });

  it('what was gone through keeps its date, however it ends', async () => {
    const { person, clearing: asked } = await approvedOnce(api);
    const { body } = await withdrawClearing(person, asked.id);
    expect((await currentClearing(person)).body.steps).toEqual(body.steps);
    expect(body.steps).toEqual(
      ['submitted', 'first_review', 'withdrawn'].map((code) => ({ code, state: 'done', at: expect.any(String) })),
    );
  });

  it('the second is a senior, and never the first', async () => {
    await emptyQueue(api);
    const { clearing: asked } = await approvedOnce(api);
    const id = await caseOfClearing(api, asked);
    for (const other of [agent, agent2]) {
      expect((await claimNext(other)).status).toBe(204);
      expect(problemOf(await other.post(`/v1/review/cases/${id}/claim`))).toEqual(refused(403, 'second_person_needed'));
    }
    const { status, body } = await claimNext(senior);
    expect(status).toBe(201);
    expect(body.clearing?.id).toBe(asked.id);
  });

  it('a senior who was first is not offered it again, and another senior is', async () => {
    await emptyQueue(api);
    const { person, clearing: asked } = await clearing(api.url);
    const other = await enter(api, (await makeStaff(api, 'senior')).username);
    await decide(senior, await holdClearing(api, senior, asked), approve);
    expect((await claimNext(senior)).status).toBe(204);
    const { status, body } = await claimNext(other);
    expect(status).toBe(201);
    expect((await decide(other, body, approve)).body).toMatchObject({ status: 'closed', outcome: 'approved' });
    expect((await realName(person)).status).toBe('none');
  });

  it('a first approval that comes again is the same answer again, and no second one', async () => {
    const { person, clearing: asked } = await clearing(api.url);
    const taken = await holdClearing(api, agent, asked);
    await decide(agent, taken, approve);
    expect((await decide(agent, taken, approve)).body).toMatchObject({ status: 'second-review' });
    expect((await decide(agent, { ...taken, version: taken.version + 1 }, approve)).body.status).toBe('second-review');
    expect(problemOf(await decide(agent, taken, reject({ code: 'photo_unclear' })))).toEqual(
      refused(409, 'case_not_held'),
    );
    expect((await realName(person)).status).toBe('active');
  });

  it('a first approval that comes again once the second one has refused is none', async () => {
    const { clearing: asked } = await clearing(api.url);
    const taken = await holdClearing(api, agent, asked);
    await decide(agent, taken, approve);
    const reasons = [{ code: 'photo_unclear', field: 'holdingPhotoId' }];
    expect((await decide(senior, await holdClearing(api, senior, asked), reject(...reasons))).status).toBe(200);
    expect(problemOf(await decide(agent, taken, approve))).toMatchObject(refused(409, 'case_closed'));
  });

  it('what the second one gives back waits for a second again, whichever way it comes back', async () => {
    const { clearing: asked } = await approvedOnce(api);
    const { id } = await holdClearing(api, senior, asked);
    expect((await senior.post(`/v1/review/cases/${id}/release`)).body).toMatchObject({ status: 'second-review' });
    await holdClearing(api, senior, asked);
    api.clock.setTo(new Date(Date.now() + 16 * 60_000));
    const other = await enter(api, (await makeStaff(api, 'senior')).username);
    await claimNext(other);
    await holdClearing(api, senior, asked).catch(() => undefined);
    const { body: choices } = await senior.get<{ days: string[] }>('/v1/review/parking');
    const held = (await readClearingCase(api, senior, asked)).holder?.you ? senior : other;
    await held.post(`/v1/review/cases/${id}/park`, { reason: 'awaiting_person', until: choices.days[0] });
    expect(problemOf(await agent2.post(`/v1/review/cases/${id}/claim`))).toEqual(refused(403, 'second_person_needed'));
    api.clock.setTo(new Date(`${choices.days[0]}T04:00:00Z`));
    await claimNext(agent2);
    expect((await readClearingCase(api, senior, asked)).status).toBe('second-review');
  });

  it('nobody hands it to an agent, or back to the first', async () => {
    const { clearing: asked } = await approvedOnce(api);
    const { id } = await holdClearing(api, senior, asked);
    for (const to of ['agent', 'agent2']) {
      expect(problemOf(await senior.post(`/v1/review/cases/${id}/handover`, { to }))).toEqual({
        ...refused(422, 'invalid_input'),
        fields: ['to:not_a_colleague'],
      });
    }
  });

  it('an auditor reads it and decides nothing, an administrator sees none of it', async () => {
    const { clearing: asked } = await approvedOnce(api);
    const id = await caseOfClearing(api, asked);
    const [auditor, admin] = [await signInStaff(api.url, 'auditor'), await signInStaff(api.url, 'admin')];
    expect((await auditor.get(`/v1/review/cases/${id}`)).status).toBe(200);
    for (const who of [auditor, admin])
      expect(problemOf(await decide(who, { id, version: 1 }, approve))).toEqual(refused(403, 'not_allowed'));
    expect(problemOf(await admin.get(`/v1/review/cases/${id}`))).toEqual(refused(403, 'not_allowed'));
  });
});

it('R13: whoever works on a clearing knows of the approval, and is given no second look at it', async () => {
  await emptyQueue(api);
  Object.assign(api.deps, { secondLookShare: 1 });
  const { clearing: asked } = await clearing(api.url).finally(() => Object.assign(api.deps, { secondLookShare: 0 }));
  const lookAgain = (who: Client) => who.post<Case>('/v1/review/claims', { kind: 'second-look' });
  await holdClearing(api, agent2, asked);
  expect((await lookAgain(agent2)).status).toBe(204);
  expect((await lookAgain(senior)).status).toBe(201);
});

it('R23: its case lists what the account asked for before: the verification that it would clear, and the requests before it', async () => {
  const { person, clearing: first } = await clearing(api.url);
  expect((await readClearingCase(api, senior, first)).earlier).toMatchObject([
    { kind: 'verification', status: 'approved' },
  ]);
  await withdrawClearing(person, first.id);
  const { body: second } = await askToClear(person, await makeClearingInput(person));
  expect((await readClearingCase(api, senior, second)).earlier).toMatchObject([
    { id: first.id, kind: 'clearing', status: 'withdrawn' },
    { kind: 'verification', status: 'approved' },
  ]);
});
