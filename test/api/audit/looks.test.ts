import type { LookPage } from '../../../domain/contract/audit';
import { startApi, type TestApi } from '../../support/api';
import {
  type Client,
  client,
  decide,
  hold,
  problemOf,
  refuse,
  signIn,
  signInStaff,
  submitted,
} from '../../support/api-client';
import { makeStaff } from '../../support/staff';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

async function looks(person: Client, cursor = ''): Promise<LookPage> {
  const { status, body } = await person.get<LookPage>(`/v1/me/looks${cursor && `?cursor=${cursor}`}`);
  expect(status).toBe(200);
  return body;
}

/** A submission whose photos and full data an agent looked at. */
async function lookedAt(username = 'agent') {
  const { person, verification } = await submitted(api.url);
  const agent = await signInStaff(api.url, username);
  const held = await hold(agent, verification);
  const view = (side: 'front' | 'back') => agent.get(`/v1/photos/${held.subject.photos[side]?.id}/content`);
  await view('front');
  await agent.post(`/v1/review/cases/${held.id}/disclosures`, { reason: '与照片核对' });
  return { person, agent, held, view };
}

describe('R42: who looked at my data', () => {
  it('is told by role, with the reason, newest first', async () => {
    const { person } = await lookedAt();
    expect(await looks(person)).toEqual({
      looks: [
        {
          id: expect.any(String),
          at: expect.any(String),
          what: 'full_data',
          side: null,
          byRole: 'agent',
          reason: '与照片核对',
        },
        { id: expect.any(String), at: expect.any(String), what: 'photo', side: 'front', byRole: 'agent', reason: null },
      ],
      next: null,
    });
  });

  it('is told in the person’s language where the reason is a usual one', async () => {
    const { person } = await lookedAt();
    const { body } = await person.get<LookPage>('/v1/me/looks', { 'Accept-Language': 'en' });
    expect(body.looks[0]?.reason).toBe('Comparing with the photos');
  });

  it('names nobody, and says nothing of looks that were refused or are the person’s own', async () => {
    const { person, held } = await lookedAt();
    const colleague = await signInStaff(api.url, 'senior');
    await colleague.get(`/v1/photos/${held.subject.photos.front?.id}/content`);
    await person.get(`/v1/photos/${held.subject.photos.front?.id}/content`);
    const page = await looks(person);
    expect(page.looks).toHaveLength(2);
    const { body: staff } = await colleague.get<{ id: string }>('/v1/staff/me');
    expect(JSON.stringify(page)).not.toMatch(new RegExp(`username|"agent[^"]*":|${staff.id}`));
  });

  it('is told by the role of then, whatever role was given since', async () => {
    const { id, username } = await makeStaff(api, 'agent');
    const { person } = await lookedAt(username);
    const admin = await signInStaff(api.url, 'admin');
    const body = JSON.stringify({ role: 'admin' });
    const headers = { 'Content-Type': 'application/json' };
    expect((await admin.send('PUT', `/v1/staff/accounts/${id}/role`, { headers, body })).status).toBe(200);
    const roles = async () => (await looks(person)).looks.map(({ byRole }) => byRole);
    expect(await roles()).toEqual(['agent', 'agent']);
    // Of looks from before roles were kept, only the role of today is known.
    await api.deps.db('audit').where({ actor_id: id }).update({ actor_role: null });
    expect(await roles()).toEqual(['admin', 'admin']);
  });

  it('stays when the case is decided and the photo has gone back to the person or is erased', async () => {
    const { person, agent, held } = await lookedAt();
    await decide(agent, held, { ...refuse, reasons: [{ code: 'data_mismatch', field: 'name' }] });
    expect((await person.send('DELETE', `/v1/photos/${held.subject.photos.front?.id}`)).status).toBe(204);
    expect((await looks(person)).looks.map(({ what, side }) => [what, side])).toEqual([
      ['full_data', null],
      ['photo', 'front'],
    ]);
  });

  it('comes page by page, each look once', async () => {
    const { person, view } = await lookedAt();
    for (let i = 0; i < 22; i += 1) await view(i % 2 ? 'front' : 'back');
    const first = await looks(person);
    expect(first.looks).toHaveLength(20);
    const second = await looks(person, first.next ?? '');
    expect(second).toMatchObject({ next: null });
    const ids = [...first.looks, ...second.looks].map(({ id }) => id);
    expect(new Set(ids).size).toBe(24);
    expect(problemOf(await person.get('/v1/me/looks?cursor=x'))).toMatchObject({ fields: ['cursor:malformed'] });
  });

  it('is nobody else’s to know', async () => {
    const { agent } = await lookedAt();
    expect(await looks(await signIn(api.url))).toEqual({ looks: [], next: null });
    expect((await agent.get('/v1/me/looks')).status).toBe(401);
    expect((await client(api.url).get('/v1/me/looks')).status).toBe(401);
  });
});
