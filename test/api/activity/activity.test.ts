import type { ActivityPage } from '../../../domain/contract/activity';
import { activityOf } from '../../support/activity';
import { startApi, type TestApi } from '../../support/api';
import {
  type Client,
  client,
  decide,
  hold,
  refuse,
  signIn,
  signInStaff,
  submitted,
  uploadBoth,
  verified,
} from '../../support/api-client';
import { cleared, clearing, holdClearing, withdrawClearing } from '../../support/clearing';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ trustProxy: true, regionHeader: 'X-Caller-Region' });
});
afterAll(() => api.stop());

/** What happened to somebody's account, oldest first, and whose doing it was. */
async function happened(person: Client): Promise<[string, string][]> {
  const { activities } = await activityOf(person);
  return activities.map(({ kind, by }): [string, string] => [kind, by]).reverse();
}

describe('R29: what stands in the activity of an account', () => {
  it('R29: a sign-in, a submission and its approval', async () => {
    const { person } = await verified(api.url);
    expect(await happened(person)).toEqual([
      ['signed_in', 'person'],
      ['verification_submitted', 'person'],
      ['verified', 'staff'],
    ]);
  });

  it('R29: a withdrawal, and a refusal', async () => {
    const { person, verification } = await submitted(api.url);
    await person.post(`/v1/verifications/${verification.id}/withdrawal`);
    const refused = await submitted(api.url);
    const agent = await signInStaff(api.url);
    await decide(agent, await hold(agent, refused.verification), refuse);
    expect((await happened(person)).at(-1)).toEqual(['verification_withdrawn', 'person']);
    expect((await happened(refused.person)).at(-1)).toEqual(['verification_refused', 'staff']);
  });

  it('R29: a withdrawal that is asked for twice stands there once', async () => {
    const { person, verification } = await submitted(api.url);
    await person.post(`/v1/verifications/${verification.id}/withdrawal`);
    await person.post(`/v1/verifications/${verification.id}/withdrawal`);
    expect((await happened(person)).filter(([kind]) => kind === 'verification_withdrawn')).toHaveLength(1);
  });

  it('R29: that the real name was asked to be cleared, and that it was', async () => {
    const { person } = await cleared(api);
    expect((await happened(person)).slice(3)).toEqual([
      ['clearing_submitted', 'person'],
      ['cleared', 'staff'],
    ]);
  });

  it('R29: that a clearing was withdrawn, or refused', async () => {
    const [one, other] = [await clearing(api.url), await clearing(api.url)];
    await withdrawClearing(one.person, one.clearing.id);
    const agent = await signInStaff(api.url);
    const reasons = [{ code: 'photo_unclear', field: 'holdingPhotoId' }];
    const held = await holdClearing(api, agent, other.clearing);
    expect(await decide(agent, held, { decision: 'reject', reasons })).toMatchObject({ status: 200 });
    expect((await happened(one.person)).at(-1)).toEqual(['clearing_withdrawn', 'person']);
    expect((await happened(other.person)).at(-1)).toEqual(['clearing_refused', 'staff']);
  });

  it('R29: that staff looked at a photo, or at the full data; a look of one’s own is none', async () => {
    const { person, verification } = await submitted(api.url);
    const agent = await signInStaff(api.url);
    const held = await hold(agent, verification);
    const photo = `/v1/photos/${held.subject.photos.front?.id}/content`;
    await person.get(photo);
    await agent.get(photo);
    await agent.post(`/v1/review/cases/${held.id}/disclosures`, { reason: '核对' });
    expect((await happened(person)).slice(2)).toEqual([
      ['photo_looked_at', 'staff'],
      ['data_looked_at', 'staff'],
    ]);
  });

  it('R29: nothing of what was refused: another’s photos make no submission', async () => {
    const [person, other] = [await signIn(api.url), await signIn(api.url)];
    const photos = await uploadBoth(other);
    await person.post('/v1/verifications', { name: '张三', ...photos }, { 'Idempotency-Key': 'x' });
    expect(await happened(person)).toEqual([['signed_in', 'person']]);
  });
});

describe('R29: where it was done', () => {
  const phone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 MicroMessenger/8.0.50 NetType/WIFI';

  async function signedInFrom(headers: Record<string, string>) {
    const { body } = await client(api.url).post<{ token: string }>(
      '/v1/sessions',
      { code: `sandbox:from-${Math.random()}` },
      headers,
    );
    const { activities } = await activityOf(client(api.url, body.token));
    return activities[0]?.place;
  }

  it('R29: the device in words, the network without the address, the region as the gateway says', async () => {
    const place = await signedInFrom({
      'User-Agent': phone,
      'X-Forwarded-For': '203.0.113.77',
      'X-Caller-Region': encodeURIComponent('广东 深圳'),
    });
    expect(place).toEqual({ device: 'iPhone · 微信', network: '203.0.113.*', region: '广东 深圳' });
  });

  it.each(['::1', '127.0.0.1'])('R29: of the machine itself, %s, no network', async (address) => {
    expect(await signedInFrom({ 'User-Agent': phone, 'X-Forwarded-For': address })).toMatchObject({ network: null });
  });

  it('R29: whatever is in those headers, signing in goes on', async () => {
    const place = await signedInFrom({
      'User-Agent': 'curl/8',
      'X-Forwarded-For': 'nonsense',
      'X-Caller-Region': '%E0%A4%A',
    });
    expect(place).toEqual({ device: '未知设备', network: null, region: null });
  });

  it('R29: where staff sat is told to nobody', async () => {
    const { person } = await verified(api.url);
    const { activities } = await activityOf(person);
    expect(activities.find(({ by }) => by === 'staff')?.place).toBeNull();
  });

  it('R29: in the database the place is sealed', async () => {
    await signedInFrom({ 'X-Forwarded-For': '198.51.100.77' });
    const rows: { place_sealed: string }[] = await api.deps.db('activities').whereNotNull('place_sealed');
    expect(rows.filter(({ place_sealed }) => place_sealed.includes('198.51'))).toEqual([]);
  });
});

it('R29: it is given out page by page, each thing once', async () => {
  const name = `often-${Math.random()}`;
  let person = await signIn(api.url, name);
  for (let times = 1; times < 45; times += 1) person = await signIn(api.url, name);
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const query: string = cursor && `?cursor=${cursor}`;
    const { body } = await person.get<ActivityPage>(`/v1/activity${query}`);
    seen.push(...body.activities.map(({ id }) => id));
    cursor = body.next;
  }
  expect(new Set(seen).size).toBe(45);
  expect(seen).toEqual([...seen].sort().reverse());
});
