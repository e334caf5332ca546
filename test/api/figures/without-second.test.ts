import type { ReviewFigures } from '../../../domain/contract/figures';
import { startApi, type TestApi } from '../../support/api';
import { approve, type Client, client, decide, signInStaff } from '../../support/api-client';
import { approvedOnce, clearing, holdClearing } from '../../support/clearing';
import { makeStaff } from '../../support/staff';

let api: TestApi;
let admin: Client;
beforeAll(async () => {
  api = await startApi();
  admin = await signInStaff(api.url, 'admin');
});
afterAll(() => api.stop());

const waiting = async () => (await admin.get<ReviewFigures>('/v1/review/figures')).body.waiting;

describe('R26: requests that one has agreed on', () => {
  it('of the only senior are told to the supervisor, until there is another', async () => {
    await approvedOnce(api);
    expect((await waiting()).withoutSecond).toBe(0);
    const senior = await signInStaff(api.url, 'senior');
    const asked = await clearing(api.url);
    expect((await decide(senior, await holdClearing(api, senior, asked.clearing), approve)).status).toBe(200);
    expect(await waiting()).toMatchObject({ open: 2, withoutSecond: 1 });
    const { body } = await client(api.url).get<string>('/metrics');
    expect(body.split('\n')).toContain('shiming_cases_without_second 1');
    const { id } = await makeStaff(api, 'senior');
    expect((await waiting()).withoutSecond).toBe(0);
    await api.deps
      .db('staff')
      .where({ username: 'senior' })
      .orWhere({ id })
      .update({ disabled_at: '2026-11-01 00:00:00.000' });
    expect((await waiting()).withoutSecond).toBe(2);
  });
});
