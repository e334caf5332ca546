import type { Me } from '../../../domain/contract/account';
import { reportNewest, settle } from '../../support/activity';
import { startApi, type TestApi } from '../../support/api';
import { type Client, signIn, signInStaff } from '../../support/api-client';
import { clearing, withdrawClearing } from '../../support/clearing';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const clearingOf = async (person: Client) => (await person.get<Me>('/v1/me')).body.clearing;

describe('R23 the account at a glance', () => {
  it('says of no request to clear the real name before the first', async () => {
    expect(await clearingOf(await signIn(api.url))).toBeNull();
  });

  it('says how the newest one stands and by when it is decided, to its owner only', async () => {
    const { person, clearing: request } = await clearing(api.url);
    expect(await clearingOf(person)).toEqual({ id: request.id, status: 'pending', dueAt: request.dueAt });
    expect(await clearingOf(await signIn(api.url))).toBeNull();
    await withdrawClearing(person, request.id);
    expect(await clearingOf(person)).toMatchObject({ id: request.id, status: 'withdrawn' });
  });
});

describe('R29 a frozen account', () => {
  it('R29 says since when, to its owner only, until a senior has looked into it', async () => {
    const [person, other, senior] = [
      await signIn(api.url),
      await signIn(api.url),
      await signInStaff(api.url, 'senior'),
    ];
    const frozenSince = async (one: Client) => (await one.get<Me>('/v1/me')).body.frozenSince;
    expect(await frozenSince(person)).toBeNull();
    const { body: report } = await reportNewest(person);
    expect([await frozenSince(person), await frozenSince(other)]).toEqual([report.reportedAt, null]);
    await settle(senior, report, 'own');
    expect(await frozenSince(person)).toBeNull();
  });
});
