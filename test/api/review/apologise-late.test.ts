import { apologiseLate, listLate } from '../../../api/review/apologise-late';
import { startApi, type TestApi } from '../../support/api';
import { approve, decide, hold, signInStaff, submitted } from '../../support/api-client';
import { inboxOf, sentTo } from '../../support/notices';
import { planOf } from '../../support/plan-of';

let api: TestApi;
beforeEach(async () => {
  api = await startApi();
});
afterEach(() => api.stop());

/** Just before, or just after, the moment by which something was promised. */
function moveTo(dueAt: string, ms: number): void {
  api.clock.setTo(new Date(Date.parse(dueAt) + ms));
}

describe('R5: a review that takes longer than promised', () => {
  it('is apologised for once, with the day that was promised', async () => {
    const { person, verification } = await submitted(api.url);
    moveTo(verification.dueAt, -60_000);
    await apologiseLate(api.deps);
    expect(await inboxOf(person)).toEqual([]);
    moveTo(verification.dueAt, 60_000);
    await apologiseLate(api.deps);
    await apologiseLate(api.deps);
    const told = await inboxOf(person);
    expect(told).toMatchObject([{ kind: 'verification_late', action: 'verification-status' }]);
    expect(told[0]?.body).toMatch(/\d+月\d+日/);
  });

  it('is not apologised for where it was decided before the message went out', async () => {
    const { person, verification } = await submitted(api.url);
    const agent = await signInStaff(api.url);
    moveTo(verification.dueAt, 60_000);
    await apologiseLate(api.deps);
    await decide(agent, await hold(agent, verification), approve);
    const { body } = await person.get<{ account: { nickname: string } }>('/v1/me');
    expect((await sentTo(api.url, body.account.nickname)).map(({ kind }) => kind)).toEqual(['verified']);
  });

  it('is apologised for also where nobody was at work for days', async () => {
    const { person, verification } = await submitted(api.url);
    moveTo(verification.dueAt, 10 * 86_400_000);
    await apologiseLate(api.deps);
    expect(await inboxOf(person)).toMatchObject([{ kind: 'verification_late' }]);
  });

  it('is told by one of several processes', async () => {
    const { person, verification } = await submitted(api.url);
    moveTo(verification.dueAt, 60_000);
    await Promise.all(Array.from({ length: 4 }, () => apologiseLate(api.deps)));
    expect(await inboxOf(person)).toHaveLength(1);
  });

  it('is found by indexes: whoever was told is not looked for among all messages', async () => {
    const [since, now] = ['2027-01-01 00:00:00.000', '2027-01-31 00:00:00.000'];
    const asked = { caseKind: 'verification', kind: 'verification_late', since, now } as const;
    const plan = await planOf(api.deps.db, () => listLate(api.deps.db, asked));
    expect(plan).toContain('notices_account_id_kind_occasion_unique');
    expect(plan).not.toMatch(/SCAN/);
  });
});
