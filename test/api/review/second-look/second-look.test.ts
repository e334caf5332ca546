import type { Case } from '../../../../domain/contract/case';
import type { Verification } from '../../../../domain/contract/verification';
import type { TestApi } from '../../../support/api';
import { approve, type Client, claim, decide, hold, problemOf, submitted } from '../../../support/api-client';
import {
  clearDrawing,
  type Drawing,
  mismatch,
  otherMismatch,
  readCase,
  type Sent,
  startDrawing,
  takeCase,
} from '../../../support/second-looks';

let drawing: Drawing;
let api: TestApi;
let agent: Client;
let agent2: Client;
let senior: Client;
let auditor: Client;
beforeAll(async () => {
  drawing = await startDrawing();
  api = drawing.api;
  ({ agent, agent2, senior, auditor } = drawing.staff);
});
beforeEach(() => clearDrawing(drawing));
afterAll(() => api.stop());

const send = (...of: Parameters<Drawing['send']>) => drawing.send(...of);
const decided = (how?: object) => drawing.decided(how);
const list = (who: Client, query: string) => drawing.list(who, query);
const lookOf = () => drawing.only('second-look');
const current = async ({ person }: Sent) => (await person.get<Verification>('/v1/verifications/current')).body;
const notFound = { status: 404, code: 'not_found' };

describe('R13: which decisions get a second look', () => {
  it('those that chance draws, an approval as well as a refusal; the second look is due in three working days', async () => {
    const { first, verification } = await decided();
    const look = await lookOf();
    expect(look).toMatchObject({ status: 'open', outcome: null, attempt: first.attempt });
    expect(look.id).not.toBe(first.id);
    expect(Date.parse(look.dueAt)).toBeGreaterThanOrEqual(Date.parse(verification.dueAt));
    await decided(mismatch);
    expect(await list(auditor, 'kind=second-look')).toHaveLength(2);
  });

  it('none that chance does not draw', async () => {
    Object.assign(api.deps, { secondLookShare: 0.04 });
    await decided();
    expect(await list(auditor, 'kind=second-look')).toEqual([]);
  });

  it('also those decided straight through, which anybody may look at', async () => {
    Object.assign(api.deps, { straightThrough: true });
    const sent = await send();
    expect((await current(sent)).status).toBe('approved');
    const { body } = await claim(agent);
    expect([body.kind, body.subject.verificationId]).toEqual(['second-look', sent.verification.id]);
    expect((await decide(agent, body, approve)).body.outcome).toBe('agreed');
  });

  it('no second look is drawn for a third one', async () => {
    await decided();
    await decide(agent2, (await claim(agent2)).body, approve);
    expect(await list(auditor, '')).toEqual([]);
  });

  it('a withdrawn submission gets none', async () => {
    const { person, verification } = await submitted(api.url);
    await person.post(`/v1/verifications/${verification.id}/withdrawal`);
    expect(await list(auditor, 'kind=second-look')).toEqual([]);
  });
});

describe('R13: a second look is blind', () => {
  it('it shows what was typed, read, checked and sent in, also the photos that went back to the person', async () => {
    const { verification } = await decided(mismatch);
    const { body } = await claim(agent2);
    expect(body).toMatchObject({ kind: 'second-look', holder: { you: true } });
    expect(body.subject.verificationId).toBe(verification.id);
    expect(body.subject.comparison.map(({ result }) => result)).toEqual(['same', 'same', 'same', 'same']);
    expect(body.checks.find(({ code }) => code === 'typed_and_read')?.state).toBe('passed');
    for (const photo of Object.values(body.subject.photos)) {
      expect((await agent2.get(`/v1/photos/${photo?.id}/content`)).status).toBe(200);
      expect((await agent.get(`/v1/photos/${photo?.id}/content`)).status).toBe(403);
    }
    const shown = await agent2.post<{ name: string; reading: object }>(`/v1/review/cases/${body.id}/disclosures`, {
      reason: '核对',
    });
    expect(shown.body.reading).toHaveProperty('name', shown.body.name);
  });

  it('it shows the checks as they were when it was decided', async () => {
    const { card, person } = await decided(mismatch);
    Object.assign(api.deps, { secondLookShare: 0 });
    const again = await send(person, card);
    await decide(senior, await hold(senior, again.verification), approve);
    const { body } = await takeCase(agent2, await lookOf());
    expect(body.checks.find(({ code }) => code === 'not_refused_before')?.state).toBe('passed');
  });

  it('it shows nothing of the decision: not its outcome, reasons, words or maker', async () => {
    await decided({ ...mismatch, note: '机密备注' });
    const { body } = await claim(agent2);
    const text = JSON.stringify(body);
    expect(body).toMatchObject({ decision: null, outcome: null, opinions: null, earlier: [], decisionWithheld: false });
    for (const secret of ['data_mismatch', '请核对姓名', '机密备注', 'rejected', '"agent"'])
      expect(text).not.toContain(secret);
  });

  it('whoever might be given it does not see the decision in the first case either, nor in the queue', async () => {
    const { first } = await decided({ ...mismatch, note: '机密备注' });
    for (const who of [agent2, senior]) {
      const { body } = await readCase(who, first);
      expect(body).toMatchObject({ status: 'closed', outcome: null, decision: null, decisionWithheld: true });
      expect(JSON.stringify(body)).not.toMatch(/data_mismatch|请核对姓名|机密备注/);
      expect(await list(who, 'status=closed')).toEqual([]);
    }
    for (const who of [agent, auditor]) expect((await readCase(who, first)).body.outcome).toBe('rejected');
    await decide(agent2, (await claim(agent2)).body, otherMismatch);
    expect((await readCase(agent2, first)).body).toMatchObject({ outcome: 'rejected', decisionWithheld: false });
  });

  it('a later attempt tells of the refusal to whoever reads it, and they are not given the second look', async () => {
    const { person, first } = await decided(mismatch);
    await send(person);
    const [waiting] = await list(agent2, 'kind=verification');
    const { body: seen } = await readCase(senior, waiting as Case);
    expect(seen.earlier).toMatchObject([{ id: first.subject.verificationId, status: 'rejected' }]);
    const look = await lookOf();
    expect(problemOf(await takeCase(senior, look))).toEqual(notFound);
    const { body } = await takeCase(agent2, look);
    expect(body.earlier).toEqual([]);
  });
});

describe('R13: whoever decided first', () => {
  it('is not given the second look, though it is all there is', async () => {
    await decided();
    expect((await claim(agent)).status).toBe(204);
    expect((await claim(agent2)).status).toBe(201);
  });

  it('does not learn that there is one: not in the queue, not by its id', async () => {
    await decided();
    const look = await lookOf();
    expect(await list(agent, '')).toEqual([]);
    expect(problemOf(await readCase(agent, look))).toEqual(notFound);
    expect(problemOf(await takeCase(agent, look))).toEqual(notFound);
    await takeCase(agent2, look);
    expect(problemOf(await readCase(agent, look))).toEqual(notFound);
  });

  it('cannot be handed it: a second look is given back, not passed on', async () => {
    await decided();
    const { body } = await claim(agent2);
    for (const to of ['agent', 'senior']) {
      const reply = await agent2.post(`/v1/review/cases/${body.id}/handover`, { to });
      expect(problemOf(reply)).toEqual({ status: 409, code: 'wrong_case_kind' });
    }
    expect((await agent2.post(`/v1/review/cases/${body.id}/release`)).status).toBe(200);
  });
});

describe('R13: a second look whose photos are gone', () => {
  it('is closed without an opinion when its turn comes, and the next case is given', async () => {
    const { person } = await decided(mismatch);
    await person.send('DELETE', `/v1/photos/${await unusedPhoto(person)}`);
    const look = await lookOf();
    expect((await claim(agent2)).status).toBe(204);
    expect((await readCase(auditor, look)).body).toMatchObject({ status: 'closed', outcome: 'void', decision: null });
  });

  it('cannot be claimed on purpose either', async () => {
    const { person } = await decided(mismatch);
    await person.send('DELETE', `/v1/photos/${await unusedPhoto(person)}`);
    expect(problemOf(await takeCase(agent2, await lookOf()))).toEqual({ status: 409, code: 'case_closed' });
  });

  it('is lost to whoever holds it, too: which photo is missing would tell that it was given back', async () => {
    const { person } = await decided({ ...mismatch, reasons: [{ code: 'photo_unclear', field: 'frontPhotoId' }] });
    const { body: held } = await takeCase(agent2, await lookOf());
    await person.send('DELETE', `/v1/photos/${await unusedPhoto(person)}`);
    expect(problemOf(await decide(agent2, held, approve))).toEqual({ status: 409, code: 'case_closed' });
    expect((await readCase(agent2, held)).body).toMatchObject({ status: 'closed', outcome: 'void', decision: null });
    expect((await claim(agent2)).status).toBe(204);
    expect(problemOf(await decide(agent2, held, approve))).toEqual({ status: 409, code: 'case_closed' });
  });

  const unusedPhoto = async (person: Client) =>
    (await person.get<{ photos: { id: string }[] }>('/v1/photos?unused=true')).body.photos[0]?.id;
});
