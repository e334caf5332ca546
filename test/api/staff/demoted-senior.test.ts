import type { Case } from '../../../domain/contract/case';
import { startApi, type TestApi } from '../../support/api';
import { approve, type Client, decide, problemOf, signInStaff } from '../../support/api-client';
import { approvedOnce, clearing, holdClearing } from '../../support/clearing';
import { enter, makeStaff } from '../../support/staff';

let api: TestApi;
let admin: Client;
let senior: Client;
beforeAll(async () => {
  api = await startApi();
  admin = await signInStaff(api.url, 'admin');
  senior = await signInStaff(api.url, 'senior');
});
afterAll(() => api.stop());

/** A senior who holds a request for its second approval. */
async function second(): Promise<{
  id: string;
  member: Client;
  held: Case;
  ask: Awaited<ReturnType<typeof approvedOnce>>;
}> {
  const ask = await approvedOnce(api);
  const { id, username } = await makeStaff(api, 'senior');
  const member = await enter(api, username);
  return { id, member, held: await holdClearing(api, member, ask.clearing), ask };
}

async function demote(id: string): Promise<void> {
  const headers = { 'Content-Type': 'application/json' };
  const body = JSON.stringify({ role: 'agent' });
  expect((await admin.send('PUT', `/v1/staff/accounts/${id}/role`, { body, headers })).status).toBe(200);
}

describe('R26: a senior who is made an agent', () => {
  it('gives back the second approval that they hold, and another senior takes it', async () => {
    const { id, member, held, ask } = await second();
    await demote(id);
    expect(problemOf(await member.post(`/v1/review/cases/${held.id}/lease`))).toEqual({
      status: 409,
      code: 'case_not_held',
    });
    expect((await holdClearing(api, senior, ask.clearing)).id).toBe(held.id);
  });

  it('keeps what an agent may work on too', async () => {
    const { id, username } = await makeStaff(api, 'senior');
    const member = await enter(api, username);
    const { id: caseId } = await holdClearing(api, member, (await clearing(api.url)).clearing);
    await demote(id);
    expect((await member.post(`/v1/review/cases/${caseId}/lease`)).status).toBeLessThan(300);
  });

  it('can neither renew, read, look nor decide where the claim came just behind the change', async () => {
    const { id, member, held } = await second();
    // As a claim leaves it that began before the change and ended after it.
    await api.deps.db('staff').where({ id }).update({ role: 'agent' });
    const photo = held.clearing?.photos.front?.id;
    const tries = [
      await member.post(`/v1/review/cases/${held.id}/lease`),
      await member.post(`/v1/review/cases/${held.id}/disclosures`, { reason: '核对' }),
      await decide(member, held, approve),
    ];
    for (const reply of tries) expect(problemOf(reply)).toEqual({ status: 409, code: 'case_not_held' });
    expect(problemOf(await member.get(`/v1/photos/${photo}/content`)).status).toBe(403);
  });
});
