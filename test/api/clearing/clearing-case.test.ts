import type { RealName } from '../../../domain/contract/account';
import type { Case } from '../../../domain/contract/case';
import { startApi, type TestApi } from '../../support/api';
import { type Client, signInStaff } from '../../support/api-client';
import { clearing, emptyQueue, holdClearing, hostSays, readClearingCase } from '../../support/clearing';

let api: TestApi;
let agent: Client;
let agent2: Client;
beforeAll(async () => {
  api = await startApi();
  agent = await signInStaff(api.url);
  agent2 = await signInStaff(api.url, 'agent2');
});
afterEach(() => api.clock.setTo(new Date()));
afterAll(() => api.stop());

const realName = async (person: Client) => (await person.get<RealName>('/v1/real-name')).body;
const claimNext = (who: Client) => who.post<Case>('/v1/review/claims', { kind: 'clearing' });

describe('R23: the case of a clearing', () => {
  it('waits in the queue, and shows what was verified beside what was sent', async () => {
    await emptyQueue(api);
    const { person, card, clearing: asked } = await clearing(api.url);
    const { status, body } = await claimNext(agent);
    expect(status).toBe(201);
    expect(body).toMatchObject({ kind: 'clearing', status: 'claimed', dueAt: asked.dueAt, attempt: 1 });
    expect(body.subject).toMatchObject({ validFrom: card.validFrom, validUntil: card.validUntil });
    expect(JSON.stringify(body)).not.toContain(card.idNumber);
    const shown = body.clearing;
    expect(shown).toMatchObject({ id: asked.id, status: 'pending', firstApproval: null });
    for (const photo of Object.values(shown?.photos ?? {})) expect(photo).not.toBeNull();
    expect(Object.keys(shown?.photos ?? {}).sort()).toEqual(['back', 'bank-card', 'front', 'holding']);
    expect(body.subject.photos.front?.id).toBe(shown?.photos.front?.id);
    expect(shown?.verifiedPhotos.front?.id).not.toBe(shown?.photos.front?.id);
    expect(shown?.preconditions).toHaveLength(9);
    expect(body.checks.map(({ code, state }) => `${code}:${state}`)).toEqual([
      'holder:attention',
      'clearing_photos:attention',
      'card_in_force:attention',
      'preconditions:passed',
    ]);
    expect((await realName(person)).status).toBe('active');
  });

  it('shows its photos, and those of the verification, to whoever holds it, and to nobody else', async () => {
    const { clearing: asked } = await clearing(api.url);
    const { clearing: shown, subject, id } = await holdClearing(api, agent, asked);
    const ids = [...Object.values(shown?.photos ?? {}), ...Object.values(shown?.verifiedPhotos ?? {})].map(
      (p) => p?.id,
    );
    expect(ids).toHaveLength(6);
    for (const photo of ids) {
      expect((await agent.get(`/v1/photos/${photo}/content`)).status).toBe(200);
      expect((await agent2.get(`/v1/photos/${photo}/content`)).status).toBe(403);
    }
    expect(subject.verificationId).toBeTruthy();
    await agent.post(`/v1/review/cases/${id}/release`);
    expect((await agent.get(`/v1/photos/${ids[0]}/content`)).status).toBe(403);
  });

  it('tells the preconditions as they are now', async () => {
    const { person, clearing: asked } = await clearing(api.url);
    await hostSays(api.url, person, { boundCards: 1 });
    const body = await readClearingCase(api, agent, asked);
    expect(body.clearing?.preconditions.filter(({ state }) => state === 'unmet')).toMatchObject([
      { code: 'bank_cards_unbound' },
    ]);
    expect(body.checks.find(({ code }) => code === 'preconditions')).toMatchObject({ state: 'failed' });
  });

  it('is parked, handed over, released and disclosed like any other, and tells its timeline', async () => {
    const { card, clearing: asked } = await clearing(api.url);
    const { id } = await holdClearing(api, agent, asked);
    const disclosed = await agent.post(`/v1/review/cases/${id}/disclosures`, { reason: '核对' });
    expect(disclosed.body).toMatchObject({ name: card.name, idNumber: card.idNumber });
    expect((await agent.post(`/v1/review/cases/${id}/handover`, { to: 'agent2' })).status).toBe(200);
    expect((await agent2.post(`/v1/review/cases/${id}/release`)).status).toBe(200);
    await holdClearing(api, agent, asked);
    const { body: choices } = await agent.get<{ days: string[] }>('/v1/review/parking');
    const park = { reason: 'awaiting_person', until: choices.days[0] };
    expect((await agent.post(`/v1/review/cases/${id}/park`, park)).status).toBe(200);
    const { body } = await agent.get<{ entries: { action: string }[] }>(`/v1/review/cases/${id}/timeline`);
    expect(body.entries.map(({ action }) => action)).toEqual([
      'clearing.submit',
      'case.claim',
      'case.disclose',
      'case.hand-over',
      'case.release',
      'case.claim',
      'case.park',
    ]);
  });
});
