import type { RealName } from '../../../domain/contract/account';
import type { Case } from '../../../domain/contract/case';
import type { Verification } from '../../../domain/contract/verification';
import { leaseMinutes } from '../../../domain/review/case-states';
import { startApi, type TestApi } from '../../support/api';
import { approve, type Client, claim, decide, refuse, signInStaff, submit } from '../../support/api-client';
import { atOnce, crowd, fillIn, readyToSubmit, waiting } from '../../support/load-people';
import { makePerson } from '../../support/people';

jest.setTimeout(120_000);

const minutesInADay = 24 * 60;

describe('One case, one decision', () => {
  let api: TestApi;
  let agent: Client;
  let agent2: Client;
  beforeAll(async () => {
    api = await startApi();
    agent = await signInStaff(api.url, 'agent');
    agent2 = await signInStaff(api.url, 'agent2');
  });
  afterAll(() => api.stop());

  /** A person who waits, and their case in the hands of an agent. */
  async function held(by: Client): Promise<{ person: Client; taken: Case }> {
    const { person, verification } = await waiting(api.url);
    const { status, body } = await claim(by);
    expect([status, body.subject?.verificationId]).toEqual([201, verification.id]);
    return { person, taken: body };
  }

  const decisionsOf = (caseId: string) =>
    api.deps
      .db('audit')
      .where({ subject_id: caseId })
      .whereIn('action', ['case.approve', 'case.reject'])
      .pluck('action');

  it.each([2, 16])('R11: of %i decisions on one case at once, mixed, exactly one stands', async (count) => {
    for (let round = 0; round < 4; round += 1) {
      const { person, taken } = await held(agent);
      const replies = await atOnce(count, async (i) => {
        const asked = i % 2 === round % 2 ? approve : refuse;
        return { asked, reply: await decide(agent, taken, asked) };
      });
      const { status } = (await person.get<Verification>('/v1/verifications/current')).body;
      const stands = status === 'approved' ? approve : refuse;
      // The same decision again is the same answer again; the other one comes too late.
      for (const { asked, reply } of replies) {
        expect([asked.decision, reply.status]).toEqual([asked.decision, asked === stands ? 200 : 409]);
      }
      expect(await decisionsOf(taken.id)).toEqual([`case.${stands.decision}`]);
      const realName = (await person.get<RealName>('/v1/real-name')).body.status;
      expect([stands.decision, realName]).toEqual([stands.decision, status === 'approved' ? 'active' : 'none']);
    }
  });

  it('R10 R11: after a lease ran out only the new holder decides, even when both decide at once', async () => {
    const { person, taken } = await held(agent);
    api.clock.advanceDays((leaseMinutes + 1) / minutesInADay);
    const { body: again } = await claim(agent2);
    expect(again.id).toBe(taken.id);

    const replies = await atOnce(8, async (i) => ({
      late: i % 2 === 0,
      reply: i % 2 === 0 ? await decide(agent, taken, approve) : await decide(agent2, again, refuse),
    }));
    expect(replies.map(({ late, reply }) => [late, reply.status])).toEqual(
      replies.map(({ late }) => [late, late ? 409 : 200]),
    );
    expect((await person.get<Verification>('/v1/verifications/current')).body.status).toBe('rejected');
    expect(await decisionsOf(taken.id)).toEqual(['case.reject']);
  });

  it('R6 R11: of a withdrawal and an approval at once exactly one happens, and the whole of it', async () => {
    const people = await crowd(32, () => waiting(api.url));
    const cases = new Map<string, Case>();
    for (const _ of people) {
      const { body } = await claim(agent);
      cases.set(body.subject.verificationId, body);
    }
    await crowd(32, async (i) => {
      const { person, verification } = people[i] as (typeof people)[number];
      const taken = cases.get(verification.id) as Case;
      const withdraw = () => person.post(`/v1/verifications/${verification.id}/withdrawal`);
      const both =
        i % 2 === 0 ? [withdraw(), decide(agent, taken, approve)] : [decide(agent, taken, approve), withdraw()];
      const statuses = (await Promise.all(both)).map(({ status }) => status);
      expect(statuses.sort()).toEqual([200, 409]);

      const { status } = (await person.get<Verification>('/v1/verifications/current')).body;
      expect(['approved', 'withdrawn']).toContain(status);
      const approved = status === 'approved';
      expect((await person.get<RealName>('/v1/real-name')).body.status).toBe(approved ? 'active' : 'none');
      const after = (await agent.get<Case>(`/v1/review/cases/${taken.id}`)).body;
      expect(after).toMatchObject({ status: 'closed', outcome: status, version: taken.version + 1, holder: null });
      const free = (await person.get<{ photos: object[] }>('/v1/photos?unused=true')).body.photos;
      expect(free).toHaveLength(approved ? 0 : 2);
    });
  });

  it('R6: four withdrawals at once, as from a double tap, are one withdrawal and four equal answers', async () => {
    const { person, verification } = await waiting(api.url);
    const replies = await atOnce(4, () => person.post(`/v1/verifications/${verification.id}/withdrawal`));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(new Set(replies.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    const withdrawn = { subject_id: verification.id, action: 'verification.withdraw' };
    expect(await api.deps.db('audit').where(withdrawn)).toHaveLength(1);
  });

  it('R10: 24 claims at once of 8 cases hand out each case once and tell the others that there is nothing', async () => {
    const people = await crowd(8, () => waiting(api.url));
    const senior = await signInStaff(api.url, 'senior');
    const claims = await atOnce(24, (i) => claim([agent, agent2, senior][i % 3] as Client));
    const got = claims.filter(({ status }) => status === 201).map(({ body }) => body.subject.verificationId);
    expect(got.sort()).toEqual(people.map(({ verification }) => verification.id).sort());
    expect(claims.filter(({ status }) => status === 204)).toHaveLength(16);
  });

  it('R4: of several different submissions of one account at once one is taken, and the others keep their photos', async () => {
    const { person, input } = await readyToSubmit(api.url);
    const inputs = [input, await fillIn(person, makePerson()), await fillIn(person, makePerson())];
    const replies = await Promise.all(inputs.map((each) => submit(person, each)));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const late = replies.filter(({ status }) => status === 409);
    expect(late.map(({ body }) => body.code)).toEqual(['verification_pending', 'verification_pending']);
    expect((await person.get<{ photos: object[] }>('/v1/photos?unused=true')).body.photos).toHaveLength(4);
  });
});
