import { apologiseLate } from '../../../api/review/apologise-late';
import { startApi, type TestApi } from '../../support/api';
import { approve, decide, hold, signInStaff, submitted } from '../../support/api-client';
import { inboxOf, sentTo } from '../../support/notices';

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

  it('is told by one of several processes', async () => {
    const { person, verification } = await submitted(api.url);
    moveTo(verification.dueAt, 60_000);
    await Promise.all(Array.from({ length: 4 }, () => apologiseLate(api.deps)));
    expect(await inboxOf(person)).toHaveLength(1);
  });
});
