import type { Me } from '../../../domain/contract/account';
import { startApi, type TestApi } from '../../support/api';
import { type Client, signIn } from '../../support/api-client';
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
