import { randomUUID } from 'node:crypto';
import { addDays } from '../../../domain/calendar/civil-date';
import type { Me, RealName } from '../../../domain/contract/account';
import type { ActivityPage } from '../../../domain/contract/activity';
import type { Preconditions } from '../../../domain/contract/clearing';
import type { Photo } from '../../../domain/contract/photo';
import { reportNewest } from '../../support/activity';
import { startApi, type TestApi } from '../../support/api';
import {
  type Client,
  client,
  invalid,
  makeInput,
  problemOf,
  signIn,
  specimen,
  submit,
  submitted,
  upload,
  verified,
} from '../../support/api-client';
import { askToCorrect, changed, makeCorrectionInput, uploadProof } from '../../support/correction';
import { newerCard } from '../../support/people';
import {
  currentReissue,
  expired,
  makeReissueInput,
  reissuing,
  sendPaper,
  todayOf,
  withdrawReissue,
} from '../../support/reissue';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const refused = (code: string) => ({ status: 409, code });
const realNameOf = async (person: Client) => (await person.get<RealName>('/v1/real-name')).body;
const unused = async (person: Client) =>
  (await person.get<{ photos: Photo[] }>('/v1/photos?unused=true')).body.photos.map(({ side }) => side);
const daysAgo = (days: number) => addDays(todayOf(api), -days);

describe('R19: the paper that shows that a new card was applied for', () => {
  it('is taken with its photo, and tells until when it would keep the grace period open', async () => {
    const { person } = await expired(api);
    const reissue = await reissuing(api, person, { issuedOn: daysAgo(10) });
    expect(reissue).toMatchObject({
      kind: 'receipt',
      status: 'pending',
      issuedOn: daysAgo(10),
      remote: false,
      heldOpenUntil: daysAgo(-50),
      decidedAt: null,
    });
    expect(Object.keys(reissue)).not.toContain('maskedName');
    expect(reissue.steps.map(({ code, state }) => `${code}:${state}`)).toEqual([
      'submitted:done',
      'in_review:current',
      'result:waiting',
    ]);
    expect((await currentReissue(person)).body).toEqual(reissue);
    expect(await unused(person)).toEqual([]);
    const { activities } = (await person.get<ActivityPage>('/v1/activity')).body;
    expect(activities[0]?.kind).toBe('reissue_submitted');
  });

  it('may be from a remote place, or a temporary card, for which no place counts', async () => {
    const { person: one } = await expired(api);
    const far = await reissuing(api, one, { remote: true, issuedOn: daysAgo(30) });
    expect(far).toMatchObject({ remote: true, heldOpenUntil: daysAgo(-60) });
    const { person: other } = await expired(api);
    const { remote } = await reissuing(api, other, { kind: 'temporary-card', remote: true });
    expect(remote).toBe(false);
  });

  it('changes nothing by itself but that the grace period does not end while it is reviewed', async () => {
    const { person } = await expired(api, { daysAgo: 90 });
    const graceUntil = todayOf(api);
    expect(await realNameOf(person)).toMatchObject({ documentState: 'grace', graceUntil });
    await reissuing(api, person);
    expect(await realNameOf(person)).toMatchObject({ documentState: 'grace', graceUntil });
    const { body } = await person.get<Me>('/v1/me');
    expect(body.prompts).toMatchObject([{ kind: 'document_grace', severity: 'info', action: 'renew' }]);
    expect(body.prompts[0]?.words).toContain('换证凭证正在审核');
    // A day later the grace would be over.
    await api.deps
      .db('real_names')
      .where({ account_id: body.account.id })
      .update({ valid_until: daysAgo(91) });
    await api.deps
      .db('verifications')
      .where({ account_id: body.account.id, kind: 'reissue' })
      .update({ submitted_at: `${daysAgo(1)} 04:00:00.000` });
    expect(await realNameOf(person)).toMatchObject({ documentState: 'grace' });
  });

  it('does not open what was suspended before it came', async () => {
    const { person } = await expired(api, { daysAgo: 91 });
    await reissuing(api, person);
    expect(await realNameOf(person)).toMatchObject({ documentState: 'suspended' });
    const { prompts } = (await person.get<Me>('/v1/me')).body;
    expect(prompts).toMatchObject([{ kind: 'document_suspended', severity: 'error', action: 'renew' }]);
    expect(prompts[0]?.words).toContain('换证凭证正在审核');
  });

  it('needs a real name, and is not needed while the card is valid or the grace reaches further', async () => {
    const stranger = await signIn(api.url);
    expect(problemOf(await sendPaper(stranger, await makeReissueInput(api, stranger)))).toEqual(
      refused('not_verified'),
    );
    expect(problemOf(await currentReissue(stranger))).toEqual({ status: 404, code: 'not_found' });
    expect(await unused(stranger)).toEqual(['proof']);
    const { person: valid } = await verified(api.url);
    expect(problemOf(await sendPaper(valid, await makeReissueInput(api, valid)))).toEqual(
      refused('reissue_not_needed'),
    );
    const { person: early } = await expired(api, { daysAgo: 10 });
    const input = await makeReissueInput(api, early, { issuedOn: daysAgo(5) });
    expect(problemOf(await sendPaper(early, input))).toEqual(refused('reissue_not_needed'));
    // From a remote place it reaches five days further.
    expect((await sendPaper(early, { ...input, remote: true })).status).toBe(201);
  });

  it('is dated: a day that exists, not to come, of this card, and not so long ago that its time is over', async () => {
    const { person, card } = await expired(api);
    const input = await makeReissueInput(api, person);
    const ask = (issuedOn: unknown) => sendPaper(person, { ...input, issuedOn });
    expect(problemOf(await ask(daysAgo(-1)))).toEqual(invalid('issuedOn:paper_in_future'));
    expect(problemOf(await ask(addDays(card.validFrom, -1)))).toEqual(invalid('issuedOn:paper_before_card'));
    expect(problemOf(await ask(daysAgo(61)))).toEqual(invalid('issuedOn:paper_over'));
    for (const bad of ['2027-02-30', '昨天', '0000-00-00'])
      expect(problemOf(await ask(bad))).toEqual(invalid('issuedOn:not_a_date'));
    expect(problemOf(await ask(undefined))).toEqual(invalid('issuedOn:missing'));
    expect(await unused(person)).toEqual(['proof']);
    // The grace lasts ten days more.
    expect(problemOf(await ask(daysAgo(50)))).toEqual(refused('reissue_not_needed'));
    expect((await ask(daysAgo(49))).status).toBe(201);
  });

  it('is one of two kinds, with consent and one photo that was taken for it', async () => {
    const { person } = await expired(api);
    const input = await makeReissueInput(api, person);
    const ask = (change: object) => sendPaper(person, { ...input, ...change });
    expect(problemOf(await ask({ kind: 'passport' }))).toEqual(invalid('kind:malformed'));
    expect(problemOf(await ask({ consent: false }))).toEqual(invalid('consent:consent_required'));
    expect(problemOf(await ask({ proofPhotoId: randomUUID() }))).toEqual(invalid('proofPhotoId:photo_not_found'));
    const { body: front } = await upload(person, 'front', await specimen('front'));
    expect(problemOf(await ask({ proofPhotoId: front.id }))).toEqual(invalid('proofPhotoId:photo_wrong_side'));
    const theirs = await uploadProof(await signIn(api.url));
    expect(problemOf(await ask({ proofPhotoId: theirs }))).toEqual(invalid('proofPhotoId:photo_not_found'));
    expect((await ask({})).status).toBe(201);
  });

  it('again with the same key is the same answer, and with another key waits for the first', async () => {
    const { person } = await expired(api);
    const [input, key] = [await makeReissueInput(api, person), randomUUID()];
    const first = await sendPaper(person, input, key);
    expect(await sendPaper(person, input, key)).toMatchObject({ status: 201, body: first.body });
    const other = { ...input, issuedOn: daysAgo(11) };
    expect(problemOf(await sendPaper(person, other, key))).toEqual(refused('idempotency_key_reused'));
    expect(problemOf(await sendPaper(person, other))).toEqual(refused('verification_pending'));
  });

  it('waits beside no other request, and a clearing waits for it', async () => {
    const { person, card } = await expired(api);
    await reissuing(api, person);
    const newer = await makeInput(person, newerCard(card, todayOf(api)));
    expect(problemOf(await submit(person, newer))).toEqual(refused('verification_pending'));
    const correction = await makeCorrectionInput(person, 'name', { ...newer, name: changed('name', card).name });
    expect(problemOf(await askToCorrect(person, correction))).toEqual(refused('verification_pending'));
    const { preconditions } = (await person.get<Preconditions>('/v1/clearing/preconditions')).body;
    const pending = preconditions.find(({ code }) => code === 'no_pending_request');
    expect(pending).toMatchObject({ state: 'unmet', detail: '有一份换证凭证正在审核' });
    const { person: renewing, card: theirs } = await expired(api);
    expect((await submit(renewing, await makeInput(renewing, newerCard(theirs, todayOf(api))))).status).toBe(201);
    const paper = await makeReissueInput(api, renewing);
    expect(problemOf(await sendPaper(renewing, paper))).toEqual(refused('verification_pending'));
  });

  it('is not taken from a frozen account', async () => {
    const { person } = await expired(api);
    await reportNewest(person);
    expect(problemOf(await sendPaper(person, await makeReissueInput(api, person)))).toEqual(refused('account_frozen'));
  });

  it('can be withdrawn while it is in review, twice with one answer, and its photo be used again', async () => {
    const { person } = await expired(api);
    const { id, issuedOn } = await reissuing(api, person);
    const gone = await withdrawReissue(person, id);
    expect(gone).toMatchObject({ status: 200, body: { id, status: 'withdrawn', issuedOn } });
    expect((await withdrawReissue(person, id)).body).toEqual(gone.body);
    expect(await unused(person)).toEqual(['proof']);
    const { body } = await person.get<{ photos: Photo[] }>('/v1/photos?unused=true');
    await reissuing(api, person, { proofPhotoId: body.photos[0]?.id });
    expect((await api.deps.db('cases').where({ verification_id: id }).first('outcome')).outcome).toBe('withdrawn');
  });

  it('is nobody else’s: neither to withdraw nor to read', async () => {
    const { person } = await expired(api);
    const { id } = await reissuing(api, person);
    const stranger = await signIn(api.url);
    expect(problemOf(await withdrawReissue(stranger, id))).toEqual({ status: 404, code: 'not_found' });
    expect((await currentReissue(stranger)).status).toBe(404);
    expect((await sendPaper(client(api.url), {})).status).toBe(401);
    for (const path of ['verifications', 'corrections'])
      expect((await person.post(`/v1/${path}/${id}/withdrawal`)).status).toBe(404);
    const { verification } = await submitted(api.url);
    expect((await withdrawReissue(person, verification.id)).status).toBe(404);
    await withdrawReissue(person, id);
    expect((await person.get(`/v1/verifications/${id}/form`)).status).toBe(404);
  });

  it('is no attempt to be verified', async () => {
    const { person } = await expired(api);
    await reissuing(api, person);
    const { verification, realName } = (await person.get<Me>('/v1/me')).body;
    expect([verification?.status, realName.status]).toEqual(['approved', 'active']);
    expect((await person.get<{ status: string }>('/v1/verifications/current')).body.status).toBe('approved');
    expect((await person.get<{ entries: unknown[] }>('/v1/real-name/history')).body.entries).toHaveLength(1);
  });
});
