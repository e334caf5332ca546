import type { Case, CaseTimeline } from '../../../../domain/contract/case';
import type { Agreement } from '../../../../domain/contract/second-look';
import { approve, type Client, claim, decide, hold, problemOf, submit } from '../../../support/api-client';
import { clearDrawing, type Drawing, mismatch, readCase, startDrawing, takeCase } from '../../../support/second-looks';

let drawing: Drawing;
let agent: Client;
let agent2: Client;
let senior: Client;
let auditor: Client;
beforeAll(async () => {
  drawing = await startDrawing();
  ({ agent, agent2, senior, auditor } = drawing.staff);
});
beforeEach(() => clearDrawing(drawing));
afterAll(() => drawing.api.stop());

const notFound = { status: 404, code: 'not_found' };
const timelineOf = async (who: Client, { id }: { id: string }) =>
  (await who.get<CaseTimeline>(`/v1/review/cases/${id}/timeline`)).body.entries.map(({ action }) => action);
const refusalsIn = ({ checks }: Case) => checks.find(({ code }) => code === 'not_refused_before')?.state;
/** What the desk shows of a case, without what differs between any two submissions. */
function shapeOf({ id, subject, createdAt, dueAt, urgentFrom, maskedName, ...shown }: Case): object {
  const { accountId, verificationId, submittedAt, comparison, photos, ...rest } = subject;
  const results = comparison.map(({ field, result }) => [field, result]);
  const sides = Object.values(photos).map((photo) => photo && { ...photo, id: '' });
  const checks = shown.checks.map(({ detail, ...check }) => check);
  return { ...shown, checks, results, sides, validFrom: rest.validFrom.length, validUntil: rest.validUntil?.length };
}

describe('R13: whoever might be given the second look sees the first case', () => {
  it('the same, whether it was approved or refused, by a person or straight through', async () => {
    const approved = await drawing.decided();
    const refused = await drawing.decided(mismatch);
    Object.assign(drawing.api.deps, { straightThrough: true });
    await drawing.send();
    const [straight] = await drawing.list(auditor, 'status=closed');
    Object.assign(drawing.api.deps, { straightThrough: false });
    for (const who of [agent2, senior]) {
      const [one, other, third] = await Promise.all(
        [approved.first, refused.first, straight as Case].map(async (row) => (await readCase(who, row)).body),
      );
      expect(one).toMatchObject({ decisionWithheld: true, closedAt: null, remark: null, straightThrough: false });
      expect(one?.checks.some(({ condition }) => condition)).toBe(false);
      expect(shapeOf(other as Case)).toEqual(shapeOf(one as Case));
      expect(shapeOf(third as Case)).toEqual(shapeOf(one as Case));
    }
  });

  it('with its photos, also those that went back to the person', async () => {
    const { first } = await drawing.decided(mismatch);
    const { photos } = (await readCase(agent2, first)).body.subject;
    expect(Object.values(photos).map((photo) => photo?.readingState)).toEqual(['read', 'read']);
    expect((await agent2.get(`/v1/photos/${photos.front?.id}/content`)).status).toBe(403);
  });

  it('without what colleagues said on the way', async () => {
    const { verification } = await drawing.send();
    const { id } = await hold(agent, verification);
    await agent.post(`/v1/review/cases/${id}/handover`, { to: 'senior', note: '姓名像是不一致' });
    await decide(senior, (await readCase(senior, { id })).body, mismatch);
    const text = JSON.stringify((await readCase(agent2, { id })).body);
    expect(text).not.toMatch(/姓名像是不一致|senior|"agent"/);
    expect((await readCase(auditor, { id })).body.remark?.note).toBe('姓名像是不一致');
  });

  it('with a timeline that ends with the submission: who claimed it tells that somebody did', async () => {
    const { first } = await drawing.decided();
    expect(await timelineOf(agent2, first)).toEqual(['verification.submit']);
    expect(await timelineOf(auditor, first)).toEqual(['verification.submit', 'case.claim', 'case.approve']);
  });

  it('in no list of what is closed: neither in the whole one, nor in that of who decided', async () => {
    const { first } = await drawing.decided(mismatch);
    for (const query of ['', '&agent=agent', '&kind=verification']) {
      expect(await drawing.list(agent2, `status=closed${query}`)).toEqual([]);
      expect(await drawing.list(auditor, `status=closed${query}`)).toMatchObject([{ id: first.id }]);
    }
    expect(await drawing.list(agent, 'status=closed&mine=true')).toMatchObject([{ id: first.id }]);
    await decide(agent2, (await claim(agent2)).body, mismatch);
    expect(await drawing.list(agent2, 'status=closed&agent=agent')).toMatchObject([{ id: first.id }]);
  });

  it('without a later attempt of the account, which there would not be after an approval', async () => {
    const { person, card, first } = await drawing.decided(mismatch);
    await drawing.send(person, card);
    const later = (await drawing.list(agent2, 'status=open&kind=verification'))[0] as Case;
    expect((await readCase(agent2, first)).body.earlier).toEqual([]);
    expect((await readCase(auditor, first)).body.earlier).toMatchObject([{ status: 'pending' }]);
    expect((await readCase(auditor, later)).body.earlier).toMatchObject([{ status: 'rejected' }]);
  });
});

describe('R13: the second look itself', () => {
  it('tells neither when the decision was made, nor whether the conditions of straight-through held', async () => {
    const sent = await drawing.send();
    const { verification } = sent;
    const firstDueAt = (await drawing.only('verification')).dueAt;
    // A fortnight, in which there are working days whatever day it is.
    drawing.api.clock.setTo(new Date(Date.now() + 14 * 24 * 3_600_000));
    await drawing.decided(approve, agent, sent);
    const look = await drawing.only('second-look');
    const seen = (await readCase(agent2, look)).body;
    expect(seen).toMatchObject({ createdAt: verification.submittedAt, straightThrough: false });
    expect(seen.dueAt).toBe(firstDueAt);
    expect((await drawing.list(agent2, 'kind=second-look'))[0]?.dueAt).toBe(firstDueAt);
    expect(look.dueAt > firstDueAt).toBe(true);
    expect(seen.checks.some(({ condition }) => condition)).toBe(false);
    expect(look.createdAt).not.toBe(verification.submittedAt);
    expect((await drawing.list(agent2, 'kind=second-look'))[0]?.createdAt).toBe(verification.submittedAt);
    const told = Number.parseInt(look.id.replaceAll('-', '').slice(0, 12), 16);
    expect(new Date(told).toISOString()).toBe(verification.submittedAt);
  });

  it('does not tell of those who look at the same photos in a later attempt', async () => {
    const { person, card } = await drawing.decided(mismatch);
    const { photos } = (await person.get<{ photos: { id: string; side: string }[] }>('/v1/photos?unused=true')).body;
    const idOf = (side: string) => photos.find((photo) => photo.side === side)?.id;
    const { name, idNumber, validFrom, validUntil } = card;
    const typed = { name, idNumber, validFrom, validUntil, consent: true };
    const again = await submit(person, { ...typed, frontPhotoId: idOf('front'), backPhotoId: idOf('back') });
    expect((await hold(senior, again.body)).attempt).toBe(2);
    expect((await senior.get(`/v1/photos/${idOf('front')}/content`)).status).toBe(200);
    const look = (await takeCase(agent2, await drawing.only('second-look'))).body;
    expect(await timelineOf(agent2, look)).toEqual(['verification.submit', 'case.claim']);
  });

  it('is not there for whoever is recused, whatever they try', async () => {
    await drawing.decided();
    const look = await drawing.only('second-look');
    expect(problemOf(await decide(agent, look, approve))).toEqual({ status: 404, code: 'not_found' });
  });
});

describe('R13: a later attempt, while the second look at an earlier one waits', () => {
  async function attempts(): Promise<{ later: Case; look: Case }> {
    const { person, card } = await drawing.decided(mismatch);
    Object.assign(drawing.api.deps, { secondLookShare: 0 });
    const { verification } = await drawing.send(person, card);
    const open = await drawing.list(auditor, 'status=open&kind=verification');
    const later = open.find(({ attempt }) => attempt === 2) as Case;
    expect((await readCase(auditor, later)).body.subject.verificationId).toBe(verification.id);
    return { later, look: await drawing.only('second-look') };
  }

  it('shows in the queue neither that there was an attempt, nor whose it is', async () => {
    const { look } = await attempts();
    const [row] = await drawing.list(agent2, 'status=open&kind=verification');
    expect(row?.attempt).toBe(1);
    expect(row).not.toHaveProperty('subject');
    expect((await takeCase(agent2, look)).status).toBe(200);
  });

  it('shows all of it to whoever opens it, claimed or not, and they are not given the second look', async () => {
    const { later, look } = await attempts();
    const seen = (await readCase(agent2, later)).body;
    expect([seen.attempt, seen.earlier.length, refusalsIn(seen)]).toEqual([2, 1, 'attention']);
    expect(problemOf(await readCase(agent2, look))).toEqual(notFound);
    expect(problemOf(await takeCase(agent2, look))).toEqual(notFound);
    expect((await takeCase(senior, look)).status).toBe(200);
  });

  it('shows it to whom it is handed over as well, once they read it', async () => {
    const { later, look } = await attempts();
    await takeCase(agent, later);
    expect((await agent.post(`/v1/review/cases/${later.id}/handover`, { to: 'agent2' })).status).toBe(200);
    expect(refusalsIn((await readCase(agent2, later)).body)).toBe('attention');
    expect(problemOf(await takeCase(agent2, look))).toEqual(notFound);
  });

  it('takes back the second look from whoever holds it, and somebody else gets it', async () => {
    const { later, look } = await attempts();
    const held = (await takeCase(agent2, look)).body;
    expect((await readCase(agent2, later)).status).toBe(200);
    expect(problemOf(await decide(agent2, held, approve))).toEqual(notFound);
    expect((await readCase(auditor, look)).body).toMatchObject({ status: 'open', holder: null });
    expect((await takeCase(senior, look)).status).toBe(200);
  });

  it('is claimed by one who claims the look at the same time: they never keep both', async () => {
    for (let round = 0; round < 4; round += 1) {
      await clearDrawing(drawing);
      const { later, look } = await attempts();
      await Promise.all([takeCase(agent2, look), takeCase(agent2, later)]);
      expect((await readCase(auditor, later)).body.holder?.username).toBe('agent2');
      expect((await readCase(auditor, look)).body).toMatchObject({ status: 'open', holder: null });
      expect((await takeCase(senior, look)).status).toBe(200);
    }
  });
});

describe('R13: another submission of the same number, whose checks tell that the first was approved', () => {
  async function rivals(): Promise<{ rival: Case; look: Case }> {
    const one = await drawing.send();
    const { verification } = await drawing.send(undefined, one.card);
    await drawing.decided(approve, agent, one);
    const { id } = await drawing.api.deps.db('cases').where({ verification_id: verification.id }).first('id');
    return { rival: (await readCase(auditor, { id })).body, look: await drawing.only('second-look') };
  }
  const stateOf = ({ checks }: Case, of: string) => checks.find(({ code }) => code === of)?.state;

  it('is read by nobody who is given the second look after it', async () => {
    const { rival, look } = await rivals();
    expect(stateOf((await readCase(agent2, rival)).body, 'identity_free')).toBe('failed');
    expect(problemOf(await takeCase(agent2, look))).toEqual(notFound);
    expect((await takeCase(senior, look)).status).toBe(200);
  });

  it('nor by anybody who keeps the look while they read it', async () => {
    const { rival, look } = await rivals();
    const held = (await takeCase(agent2, look)).body;
    expect((await claim(agent2)).body.id).toBe(rival.id);
    expect(problemOf(await decide(agent2, held, approve))).toEqual(notFound);
    expect((await readCase(auditor, look)).body.status).toBe('open');
  });

  it('leaves those alone who only read, and may judge nothing', async () => {
    const { rival } = await rivals();
    await readCase(auditor, rival);
    expect(await drawing.api.deps.db('recusals').pluck('staff_id')).toHaveLength(1);
  });
});

describe('R13: the agreement', () => {
  const report = async () => (await senior.get<Agreement>('/v1/review/agreement')).body;

  it('counts what waits for its second look in no line, by which a senior could tell what was decided', async () => {
    await drawing.decided(mismatch);
    expect(await report()).toMatchObject({ waiting: { secondLooks: 1 }, deciders: [], reasons: [] });
    await decide(senior, (await claim(senior)).body, mismatch);
    expect(await report()).toMatchObject({
      waiting: { secondLooks: 0 },
      deciders: [{ username: 'agent', agreed: 1 }],
      reasons: [{ reason: 'data_mismatch', agreed: 1 }],
    });
  });
});

describe('R13: not_refused_before', () => {
  it('counts every refusal of the account, however many attempts came in between', async () => {
    Object.assign(drawing.api.deps, { secondLookShare: 0 });
    const { person, card, verification } = await drawing.decided(mismatch);
    const { db } = drawing.api.deps;
    const { pending_account: _made, ...row } = await db('verifications').where({ id: verification.id }).first();
    const copies = Array.from({ length: 60 }, (_, i) => {
      const id = `${verification.id.slice(0, -4)}${String(i).padStart(4, '0')}`;
      return { ...row, id, status: 'withdrawn', reasons: null };
    }).filter(({ id }) => id > verification.id);
    await db.batchInsert('verifications', copies, 20);
    const { verification: latest } = await drawing.send(person, card);
    expect(refusalsIn(await hold(agent2, latest))).toBe('attention');
  });
});

describe('R13: second looks are handed out', () => {
  it('by their date like all else on the day that they are due, for a steady backlog would leave none', async () => {
    await drawing.decided();
    Object.assign(drawing.api.deps, { secondLookShare: 0 });
    const look = await drawing.only('second-look');
    drawing.api.clock.setTo(new Date(new Date(look.dueAt).getTime() - 3_600_000));
    const backlog = [(await drawing.send()).verification.id, (await drawing.send()).verification.id];
    const given = [(await claim(agent2)).body, (await claim(agent2)).body];
    expect(given[0]?.id).toBe(look.id);
    expect(given[1]?.subject.verificationId).toBe(backlog[0]);
  });

  it('after all else, where no kind is asked for, and at once where they are', async () => {
    await drawing.decided();
    Object.assign(drawing.api.deps, { secondLookShare: 0 });
    const later = await drawing.send();
    expect((await claim(agent2)).body.subject.verificationId).toBe(later.verification.id);
    const asked = await senior.post<Case>('/v1/review/claims', { kind: 'second-look' });
    expect([asked.status, asked.body.kind]).toEqual([201, 'second-look']);
    await senior.post(`/v1/review/cases/${asked.body.id}/release`);
    expect((await claim(agent2)).body.kind).toBe('second-look');
  });
});
