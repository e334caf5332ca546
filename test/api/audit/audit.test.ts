import { runDueWork } from '../../../api/jobs/run-due-work';
import type { AuditPage } from '../../../domain/contract/audit';
import { startApi, type TestApi } from '../../support/api';
import {
  approve,
  type Client,
  claim,
  client,
  decide,
  makeInput,
  problemOf,
  refuse,
  signIn,
  signInStaff,
  specimen,
  submit,
  upload,
} from '../../support/api-client';

let api: TestApi;
beforeEach(async () => {
  api = await startApi();
});
afterEach(() => api.stop());

async function everything(auditor: Client): Promise<AuditPage['entries']> {
  const entries: AuditPage['entries'] = [];
  for (let next: string | null = ''; next !== null; ) {
    const { status, body }: { status: number; body: AuditPage } = await auditor.get(
      `/v1/audit${next && `?cursor=${next}`}`,
    );
    expect(status).toBe(200);
    entries.push(...body.entries);
    next = body.next;
  }
  return entries;
}

it('R15: every step of the flow leaves one row that says who, what and why', async () => {
  const person = await signIn(api.url);
  const agent = await signInStaff(api.url);
  const spare = await upload(person, 'front', await specimen('front'));
  await person.send('DELETE', `/v1/photos/${spare.body.id}`);
  const input = await makeInput(person);
  const first = await submit(person, input);
  await person.post(`/v1/verifications/${first.body.id}/withdrawal`);
  await person.get(`/v1/verifications/${first.body.id}/form`);
  await submit(person, input);
  const once = (await claim(agent)).body;
  await agent.post(`/v1/review/cases/${once.id}/release`);
  await claim(agent);
  api.clock.setTo(new Date(Date.now() + 16 * 60_000));
  const again = (await claim(agent)).body;
  await agent.get(`/v1/photos/${again.subject.photos.front?.id}/content`);
  await agent.post(`/v1/review/cases/${again.id}/disclosures`, { reason: '核对' });
  await decide(agent, again, refuse);
  const unrefused = again.subject.photos.back?.id;
  api.clock.advanceDays(8);
  await runDueWork(api.deps);
  const third = await submit(person, await makeInput(person));
  const last = (await claim(agent)).body;
  await decide(agent, last, approve);
  await decide(agent, last, approve);

  const entries = await everything(await signInStaff(api.url, 'auditor'));
  const told = entries.reverse().map(({ actor, action }) => `${actor.kind} ${action}`);
  expect(told).toEqual([
    'person session.open',
    'staff staff.sign-in',
    'person photo.upload',
    'person photo.delete',
    'person photo.upload',
    'person photo.upload',
    'person verification.submit',
    'person verification.withdraw',
    'person verification.form-read',
    'person verification.submit',
    'staff case.claim',
    'staff case.release',
    'staff case.claim',
    'system case.lapse',
    'staff case.claim',
    'staff photo.view',
    'staff case.disclose',
    'staff case.reject',
    'system photo.erase',
    'person photo.upload',
    'person photo.upload',
    'person verification.submit',
    'staff case.claim',
    'staff case.approve',
    'staff staff.sign-in',
  ]);
  const of = (action: string) => entries.filter((entry) => entry.action === action);
  expect(of('case.reject')[0]).toMatchObject({ reason: 'photo_unclear:frontPhotoId', subject: { id: again.id } });
  expect(of('photo.erase')[0]).toMatchObject({
    actor: { kind: 'system', id: null, name: null },
    subject: { id: unrefused },
  });
  expect(of('verification.submit').at(-1)).toMatchObject({ subject: { kind: 'verification', id: third.body.id } });
  for (const entry of of('verification.submit')) expect(entry.actor).toMatchObject({ kind: 'person', name: null });
});

it('R15: what is refused leaves no row, and a reason is not readable in the table', async () => {
  const person = await signIn(api.url);
  await submit(person, await makeInput(person));
  const agent = await signInStaff(api.url);
  const taken = (await claim(agent)).body;
  await agent.post(`/v1/review/cases/${taken.id}/disclosures`, { reason: '电话核对林知夏' });
  const before = await api.deps.db('audit').select();
  expect(JSON.stringify(before)).not.toContain('林知夏');
  await decide(agent, { ...taken, version: 99 }, approve);
  await decide(agent, taken, { decision: 'reject' });
  await submit(person, { ...(await makeInput(person)), name: '' });
  const uploads = 2;
  expect(await api.deps.db('audit').select()).toHaveLength(before.length + uploads);
});

it('R15: the log comes newest first, in pages of fifty, to auditor and administrator only', async () => {
  const admin = await signInStaff(api.url, 'admin');
  for (let i = 0; i < 104; i += 1) {
    await api.deps.db('audit').insert({
      id: `0099f6a2-7c1e-7d3a-9b44-${String(i).padStart(12, '0')}`,
      at: '2026-01-01 00:00:00.000',
      actor_kind: 'system',
      actor_id: null,
      action: 'case.lapse',
      subject_kind: 'case',
      subject_id: '0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a59',
      reason_sealed: null,
    });
  }
  const ids = (await everything(admin)).map(({ id }) => id);
  expect(ids).toHaveLength(105);
  expect(ids).toEqual([...ids].sort().reverse());
  for (const path of ['/v1/audit?cursor=x', '/v1/audit?cursor=%F0%9F%98%80', '/v1/audit?cursor=']) {
    expect(problemOf(await admin.get(path))).toMatchObject({ status: 422, fields: ['cursor:malformed'] });
  }
  for (const role of ['agent', 'senior']) {
    expect((await (await signInStaff(api.url, role)).get('/v1/audit')).status).toBe(403);
  }
  expect((await client(api.url).get('/v1/audit')).status).toBe(401);
});
