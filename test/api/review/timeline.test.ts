import { v7 as uuidv7 } from 'uuid';
import type { CaseTimeline } from '../../../domain/contract/case';
import type { ParkingChoices } from '../../../domain/contract/passage';
import { startApi, type TestApi } from '../../support/api';
import { approve, type Client, decide, hold, problemOf, signInStaff, submitted } from '../../support/api-client';

let api: TestApi;
let agent: Client;
beforeAll(async () => {
  api = await startApi();
  agent = await signInStaff(api.url);
});
afterEach(() => api.clock.setTo(new Date()));
afterAll(() => api.stop());

const timelineOf = async (who: Client, id: string, headers?: Record<string, string>) =>
  (await who.get<CaseTimeline>(`/v1/review/cases/${id}/timeline`, headers)).body.entries;
const told = ({ action, by, detail }: CaseTimeline['entries'][number]) => [action, by.name ?? by.kind, detail];

describe('R11, R15: the timeline of a case', () => {
  it('tells what happened to it, in order, who did it and why', async () => {
    const { verification } = await submitted(api.url);
    const { id, subject } = await hold(agent, verification);
    await agent.get(`/v1/photos/${subject.photos.front?.id}/content`);
    await agent.get(`/v1/photos/${subject.photos.back?.id}/content`);
    await agent.post(`/v1/review/cases/${id}/disclosures`, { reason: '核对号码' });
    await agent.post(`/v1/review/cases/${id}/handover`, { to: 'agent2', note: '请看照片' });
    const colleague = await signInStaff(api.url, 'agent2');
    const { days } = (await colleague.get<ParkingChoices>('/v1/review/parking')).body;
    await colleague.post(`/v1/review/cases/${id}/park`, { reason: 'awaiting_person', until: days[0] });
    await colleague.post(`/v1/review/cases/${id}/claim`);
    await colleague.post(`/v1/review/cases/${id}/release`);
    await decide(agent, await hold(agent, verification), approve);
    const entries = (await timelineOf(agent, id)).map(told);
    expect(entries.filter(([action]) => action !== 'case.claim' && action !== 'case.release')).toEqual([
      ['verification.submit', 'person', null],
      ['photo.view', 'agent', null],
      ['case.disclose', 'agent', '核对号码'],
      ['case.hand-over', 'agent', 'agent2'],
      ['case.park', 'agent2', '已联系申请人，等待回复'],
      ['case.approve', 'agent', null],
    ]);
    expect(entries).toContainEqual(['case.claim', 'agent', null]);
    expect(entries).toContainEqual(['case.release', 'agent2', null]);
  });

  it('tells the decision however often the photos were looked at, in the case and before it', async () => {
    const { verification } = await submitted(api.url);
    const held = await hold(agent, verification);
    const { id: photoId } = held.subject.photos.front ?? {};
    await agent.get(`/v1/photos/${photoId}/content`);
    const look = await api.deps.db('audit').where({ action: 'photo.view', subject_id: photoId }).first();
    const before = { ...look, at: '2026-01-01 00:00:00.000' };
    for (const one of [look, before]) {
      const more = Array.from({ length: 400 }, () => ({ ...one, id: uuidv7() }));
      await api.deps.db.batchInsert('audit', more, 50);
    }
    await decide(agent, held, approve);
    const entries = (await timelineOf(agent, held.id)).map(told);
    expect(entries).toEqual([
      ['verification.submit', 'person', null],
      ['case.claim', 'agent', null],
      ['photo.view', 'agent', null],
      ['case.approve', 'agent', null],
    ]);
  });

  it('tells that a hold ran out', async () => {
    const { verification } = await submitted(api.url);
    const { id } = await hold(agent, verification);
    api.clock.setTo(new Date(Date.now() + 16 * 60_000));
    await hold(agent, verification);
    expect((await timelineOf(agent, id)).map(told)).toContainEqual(['case.lapse', 'system', null]);
  });

  it('names no person and shows nothing that they typed', async () => {
    const { verification, card } = await submitted(api.url);
    const { id } = await hold(agent, verification);
    const text = JSON.stringify(await timelineOf(agent, id));
    for (const value of [card.name, card.idNumber]) expect(text).not.toContain(value);
  });

  it('leaves out when the person looked at their own photos', async () => {
    const { person, verification } = await submitted(api.url);
    const { id, subject } = await hold(agent, verification);
    await person.get(`/v1/photos/${subject.photos.front?.id}/content`);
    expect((await timelineOf(agent, id)).map(({ action }) => action)).not.toContain('photo.view');
  });

  it('speaks the reader’s language', async () => {
    const { verification } = await submitted(api.url);
    const { id } = await hold(agent, verification);
    const { days } = (await agent.get<ParkingChoices>('/v1/review/parking')).body;
    await agent.post(`/v1/review/cases/${id}/park`, { reason: 'awaiting_senior', until: days[0] });
    const entries = await timelineOf(agent, id, { 'Accept-Language': 'en' });
    expect(entries.at(-1)?.detail).toBe('Waiting for a senior’s view');
  });

  it('is for staff alone, and only of a case that there is', async () => {
    const { person, verification } = await submitted(api.url);
    const { id } = await hold(agent, verification);
    expect((await person.get(`/v1/review/cases/${id}/timeline`)).status).toBe(401);
    const admin = await signInStaff(api.url, 'admin');
    expect((await admin.get(`/v1/review/cases/${id}/timeline`)).status).toBe(403);
    const missing = await agent.get(`/v1/review/cases/${verification.id}/timeline`);
    expect(problemOf(missing)).toEqual({ status: 404, code: 'not_found' });
  });
});

describe('R13: the timeline keeps a second look blind', () => {
  it('tells neither that a case was drawn, nor, to whoever might be given the second look, how it was decided', async () => {
    const drawing = await startApi({ secondLookShare: 1 });
    try {
      const [first, other, auditor] = await Promise.all(
        ['agent', 'agent2', 'auditor'].map((name) => signInStaff(drawing.url, name)),
      );
      if (!first || !other || !auditor) throw new Error('Nobody signed in');
      const { verification } = await submitted(drawing.url);
      const taken = await hold(first, verification);
      await decide(first, taken, approve);
      const actionsFor = async (who: Client) => (await timelineOf(who, taken.id)).map(({ action }) => action as string);
      expect(await actionsFor(other)).not.toContain('case.approve');
      expect(await actionsFor(auditor)).toContain('case.approve');
      for (const who of [first, other]) expect(await actionsFor(who)).not.toContain('case.draw');
      const look = await hold(other, verification);
      expect(look.kind).toBe('second-look');
      expect((await timelineOf(other, look.id)).map(told)).toEqual([
        ['verification.submit', 'person', null],
        ['case.claim', 'agent2', null],
      ]);
    } finally {
      await drawing.stop();
    }
  });
});
