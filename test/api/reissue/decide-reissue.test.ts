import { addDays, type CivilDate } from '../../../domain/calendar/civil-date';
import type { Me, RealName } from '../../../domain/contract/account';
import type { ActivityPage } from '../../../domain/contract/activity';
import type { Case, CaseTimeline, Disclosure } from '../../../domain/contract/case';
import type { Photo } from '../../../domain/contract/photo';
import { reportNewest } from '../../support/activity';
import { startApi, type TestApi } from '../../support/api';
import {
  approve,
  type Client,
  client,
  decide,
  hold,
  invalid,
  makeInput,
  problemOf,
  signInStaff,
  submit,
} from '../../support/api-client';
import { askToCorrect, makeCorrectionInput } from '../../support/correction';
import { inboxOf } from '../../support/notices';
import { newerCard } from '../../support/people';
import {
  approveReissue,
  currentReissue,
  expired,
  holdReissue,
  makeReissueInput,
  reissuing,
  sendPaper,
  todayOf,
  withdrawReissue,
} from '../../support/reissue';

let api: TestApi;
let agent: Client;
beforeAll(async () => {
  api = await startApi();
  agent = await signInStaff(api.url);
});
afterAll(() => api.stop());

const refused = (code: string) => ({ status: 409, code });
const realNameOf = async (person: Client) => (await person.get<RealName>('/v1/real-name')).body;
const promptsOf = async (person: Client) => (await person.get<Me>('/v1/me')).body.prompts;
const daysAgo = (days: number) => addDays(todayOf(api), -days);
const refuseFor = (code: string, field: string) => ({ decision: 'reject', reasons: [{ code, field }] });

describe('R19: a paper on which an agent decides', () => {
  it('is a case of its own kind, with the paper, its dates and the card that it is of', async () => {
    const { person, card } = await expired(api);
    const reissue = await reissuing(api, person, { remote: true });
    const held = await holdReissue(api, agent, reissue);
    expect(held).toMatchObject({
      kind: 'reissue',
      attempt: 1,
      subject: { photos: { front: null, back: null }, comparison: [], renews: null },
      reissue: {
        kind: 'receipt',
        issuedOn: reissue.issuedOn,
        remote: true,
        heldOpenUntil: reissue.heldOpenUntil,
        card: { validFrom: card.validFrom, photos: { front: { width: 640 }, back: { width: 640 } } },
      },
    });
    expect(held.checks.map(({ code }) => code)).toEqual(['not_refused_before']);
    const photos = [held.reissue?.proof?.id, held.reissue?.card.photos.front?.id, held.reissue?.card.photos.back?.id];
    for (const id of photos) {
      expect((await agent.get(`/v1/photos/${id}/content`)).status).toBe(200);
      const other = await signInStaff(api.url, 'agent2');
      expect((await other.get(`/v1/photos/${id}/content`)).status).toBe(403);
    }
    const { body } = await agent.post<Disclosure>(`/v1/review/cases/${held.id}/disclosures`, { reason: '核对凭证' });
    expect(body).toMatchObject({ name: card.name, idNumber: card.idNumber });
    const { entries } = (await agent.get<CaseTimeline>(`/v1/review/cases/${held.id}/timeline`)).body;
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['reissue.submit', 'case.claim', 'photo.view']),
    );
  });

  it('approved, holds the grace period open, and the person is told until when', async () => {
    const { person } = await expired(api, { daysAgo: 91 });
    expect(await realNameOf(person)).toMatchObject({ documentState: 'suspended' });
    const reissue = await reissuing(api, person);
    await approveReissue(api, reissue);
    const graceUntil = reissue.heldOpenUntil;
    expect(await realNameOf(person)).toMatchObject({ status: 'active', documentState: 'grace', graceUntil });
    expect((await currentReissue(person)).body).toMatchObject({ status: 'approved', heldOpenUntil: graceUntil });
    const [prompt] = await promptsOf(person);
    expect(prompt).toMatchObject({ kind: 'document_grace', severity: 'info', action: 'renew', date: graceUntil });
    expect(prompt?.words).toMatch(/已收到您的换证凭证，宽限期延长至/);
    const [notice] = await inboxOf(person);
    expect(notice).toMatchObject({ kind: 'reissue_approved', action: 'reissue-status' });
    expect(notice?.body).toContain(sayDay(graceUntil));
  });

  it('is told more pressingly in its last week', async () => {
    const { person } = await expired(api, { daysAgo: 100 });
    await approveReissue(api, await reissuing(api, person, { issuedOn: daysAgo(53) }));
    expect(await promptsOf(person)).toMatchObject([{ kind: 'document_grace', severity: 'error', date: daysAgo(-7) }]);
  });

  it('approved before the card expires, is for the time after it, however short the grace is', async () => {
    api.deps.graceDays = 5;
    try {
      const { person, validUntil } = await expired(api, { daysAgo: -20 });
      const reissue = await reissuing(api, person);
      await approveReissue(api, reissue);
      const said = await realNameOf(person);
      expect(said).toMatchObject({ documentState: 'expiring', validUntil });
      expect(said).not.toHaveProperty('graceUntil');
      const [prompt] = await promptsOf(person);
      expect(prompt).toMatchObject({ kind: 'document_expiring', action: 'renew', date: validUntil });
      expect(prompt?.words).toMatch(/已收到您的换证凭证，之后一切照常到/);
      expect(prompt?.words).toContain(sayDay(reissue.heldOpenUntil));
    } finally {
      api.deps.graceDays = 90;
    }
  });

  it('refused, names what is wrong, and the photo that was right can be used again', async () => {
    const { person } = await expired(api);
    const reissue = await reissuing(api, person);
    const held = await holdReissue(api, agent, reissue);
    expect(problemOf(await decide(agent, held, refuseFor('data_mismatch', 'name')))).toEqual(
      invalid('reasons.0.code:unknown_reason'),
    );
    const decision = { ...refuseFor('paper_date_differs', 'issuedOn'), comment: '日期是 11 月 3 日' };
    expect((await decide(agent, held, decision)).status).toBe(200);
    expect((await decide(agent, held, decision)).status).toBe(200);
    const { rejection, status } = (await currentReissue(person)).body;
    expect(status).toBe('rejected');
    expect(rejection).toMatchObject({
      reasons: [{ code: 'paper_date_differs', field: 'issuedOn' }],
      comment: '日期是 11 月 3 日',
    });
    const unused = (await person.get<{ photos: Photo[] }>('/v1/photos?unused=true')).body.photos;
    expect(unused.map(({ side }) => side)).toEqual(['proof']);
    expect(await inboxOf(person)).toContainEqual(
      expect.objectContaining({ kind: 'reissue_refused', action: 'reissue-status' }),
    );
    await reissuing(api, person, { proofPhotoId: unused[0]?.id });
  });

  it.each([
    ['photo_unclear', 'proofPhotoId'],
    ['not_such_paper', 'proofPhotoId'],
    ['paper_of_another', 'proofPhotoId'],
    ['place_not_remote', 'remote'],
    ['paper_over', 'issuedOn'],
  ])('can be refused as %s', async (code, field) => {
    const { person } = await expired(api);
    const held = await holdReissue(api, agent, await reissuing(api, person, { remote: true }));
    const { status, body } = await decide(agent, held, refuseFor(code, field));
    expect([status, body.decision?.reasons[0]]).toMatchObject([200, { code, field }]);
    const { activities } = (await person.get<ActivityPage>('/v1/activity')).body;
    expect(activities[0]?.kind).toBe('reissue_refused');
  });

  it('cannot be approved once its time is over: it is refused for that', async () => {
    const { person } = await expired(api);
    const reissue = await reissuing(api, person);
    await api.deps
      .db('verifications')
      .where({ id: reissue.id })
      .update({ valid_until: daysAgo(1) });
    const held = await holdReissue(api, agent, reissue);
    expect(problemOf(await decide(agent, held, approve))).toEqual(refused('paper_over'));
    expect((await decide(agent, held, refuseFor('paper_over', 'issuedOn'))).status).toBe(200);
  });

  it('is not approved while the account is frozen, and once withdrawn not decided', async () => {
    const { person } = await expired(api);
    const reissue = await reissuing(api, person);
    const held = await holdReissue(api, agent, reissue);
    await reportNewest(person);
    expect(problemOf(await decide(agent, held, approve))).toEqual(refused('account_frozen'));
    expect((await withdrawReissue(person, reissue.id)).status).toBe(200);
    expect(problemOf(await decide(agent, held, approve))).toEqual(refused('case_closed'));
    expect(await realNameOf(person)).toMatchObject({ documentState: 'grace' });
  });

  it('opens its time once for a card, and a temporary card may follow a receipt where it reaches further', async () => {
    const { person } = await expired(api, { daysAgo: 100 });
    const first = await reissuing(api, person, { issuedOn: daysAgo(50) });
    await approveReissue(api, first);
    const again = await makeReissueInput(api, person, { issuedOn: daysAgo(1) });
    expect(problemOf(await sendPaper(person, again))).toEqual(refused('reissue_used'));
    expect(problemOf(await sendPaper(person, { ...again, kind: 'temporary-card', issuedOn: daysAgo(83) }))).toEqual(
      refused('reissue_not_needed'),
    );
    const second = await sendPaper(person, { ...again, kind: 'temporary-card' });
    expect(second.status).toBe(201);
    await approveReissue(api, second.body);
    expect(await realNameOf(person)).toMatchObject({ graceUntil: second.body.heldOpenUntil });
  });

  it('goes with the card that it is of: a newer one begins anew', async () => {
    const { person, card } = await expired(api);
    await approveReissue(api, await reissuing(api, person));
    const newer = newerCard(card, todayOf(api));
    const { body: renewal } = await submit(person, await makeInput(person, newer));
    const held = await hold(agent, renewal);
    expect(held.earlier.map(({ kind }) => kind)).toContain('reissue');
    expect((await decide(agent, held, approve)).status).toBe(200);
    const said = await realNameOf(person);
    expect(said).toMatchObject({ documentState: 'valid', validUntil: newer.validUntil });
    expect((await currentReissue(person)).status).toBe(404);
    const [row] = await api.deps.db('real_names').where({ verification_id: renewal.id });
    expect([row.extended_until, row.extension_untold]).toEqual([null, null]);
  });

  it('counts as refused before where the account was refused for something else than a photo', async () => {
    const { person } = await expired(api);
    const first = await holdReissue(api, agent, await reissuing(api, person));
    await decide(agent, first, refuseFor('paper_date_differs', 'issuedOn'));
    const held = await holdReissue(api, agent, await reissuing(api, person));
    expect(held.attempt).toBe(2);
    expect(held.checks).toMatchObject([{ code: 'not_refused_before', state: 'attention' }]);
  });

  it('leaves the account in the way of no correction once it is decided', async () => {
    const { person, card } = await expired(api);
    await approveReissue(api, await reissuing(api, person));
    const after = { ...newerCard(card, todayOf(api)) };
    const input = await makeCorrectionInput(person, 'registration', after);
    expect((await askToCorrect(person, input)).status).toBe(201);
  });

  it('waits in the queue of every agent, and is read by nobody without the right', async () => {
    const { person } = await expired(api);
    const reissue = await reissuing(api, person);
    const { body } = await agent.get<{ cases: Case[] }>('/v1/review/cases?kind=reissue&status=open');
    expect(body.cases.map(({ kind }) => kind)).toContain('reissue');
    const row = await api.deps.db('cases').where({ verification_id: reissue.id }).first('id');
    for (const stranger of [person, client(api.url)])
      expect([401, 403]).toContain((await stranger.get(`/v1/review/cases/${row.id}`)).status);
    expect(await api.deps.db('examinations').where({ verification_id: reissue.id })).toEqual([]);
  });
});

/** As the words say it, whatever year it is. */
const sayDay = (day: CivilDate) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
