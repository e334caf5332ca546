import { addDays, beijingDate } from '../../../domain/calendar/civil-date';
import type { RealName } from '../../../domain/contract/account';
import type { ActivityPage } from '../../../domain/contract/activity';
import type { Case, CasePage, Disclosure, ReasonList } from '../../../domain/contract/case';
import type { RealNameHistory } from '../../../domain/contract/correction';
import type { Photo } from '../../../domain/contract/photo';
import { maskIdNumber, maskName } from '../../../domain/identity/mask';
import { startApi, type TestApi } from '../../support/api';
import {
  approve,
  type Client,
  decide,
  hold,
  makeInput,
  problemOf,
  signIn,
  signInStaff,
  submit,
  submitted,
  verified,
} from '../../support/api-client';
import {
  approveCorrection,
  askToCorrect,
  type changed,
  corrected,
  correcting,
  correctingAgain,
  currentCorrection,
  holdCorrection,
  makeCorrectionInput,
} from '../../support/correction';
import { makePerson } from '../../support/people';
import { toldAuthority } from '../../support/told-authority';
import { findContradictions } from '../guarantees/find-contradictions';

const authority = toldAuthority();
let api: TestApi;
let senior: Client;
beforeAll(async () => {
  api = await startApi({ authority });
  senior = await signInStaff(api.url, 'senior');
});
afterEach(async () => {
  api.clock.setTo(new Date());
  expect(await findContradictions(api.deps.db)).toEqual([]);
});
afterAll(() => api.stop());

const refused = (code: string) => ({ status: 409, code });
const realNameOf = async (person: Client) => (await person.get<RealName>('/v1/real-name')).body;
const historyOf = async (person: Client) => (await person.get<RealNameHistory>('/v1/real-name/history')).body.entries;
const unused = async (person: Client) =>
  (await person.get<{ photos: Photo[] }>('/v1/photos?unused=true')).body.photos.map(({ side }) => side).sort();

describe('R28: the case of a correction', () => {
  it('is for seniors: an agent neither sees nor gets it, and an auditor reads it', async () => {
    const { correction } = await correcting(api.url);
    const { id } = await api.deps.db('cases').where({ verification_id: correction.id }).first('id');
    const agent = await signInStaff(api.url);
    expect((await agent.post('/v1/review/claims', { kind: 'correction' })).status).toBe(204);
    for (const reply of [await agent.get(`/v1/review/cases/${id}`), await agent.post(`/v1/review/cases/${id}/claim`)])
      expect(problemOf(reply)).toEqual({ status: 404, code: 'not_found' });
    const listed = await agent.get<CasePage>('/v1/review/cases?kind=correction');
    expect(listed.body.cases).toEqual([]);
    const auditor = await signInStaff(api.url, 'auditor');
    expect((await auditor.get<Case>(`/v1/review/cases/${id}`)).body).toMatchObject({ id, kind: 'correction' });
    expect((await auditor.post(`/v1/review/cases/${id}/claim`)).status).toBe(403);
    expect((await senior.post<Case>('/v1/review/claims', { kind: 'correction' })).body).toMatchObject({ id });
    const handed = await senior.post(`/v1/review/cases/${id}/handover`, { to: 'agent' });
    expect(problemOf(handed)).toEqual({ status: 422, code: 'invalid_input', fields: ['to:not_a_colleague'] });
    await senior.post(`/v1/review/cases/${id}/release`);
  });

  it('shows what was verified beside what is asked for, masked, with the proof and what the authority says', async () => {
    authority.says('no_record');
    const { card, after, correction } = await correcting(api.url, 'id_number');
    await api.deps.afterwards.settled();
    authority.says('match');
    const held = await holdCorrection(api, senior, correction);
    expect(held.subject).toMatchObject({
      verificationId: correction.id,
      maskedName: maskName(card.name),
      maskedIdNumber: maskIdNumber(after.idNumber),
    });
    expect(held.correction).toMatchObject({
      kind: 'id_number',
      verified: { maskedName: maskName(card.name), maskedIdNumber: maskIdNumber(card.idNumber) },
      changed: ['idNumber'],
      proofs: [{ readingState: 'none' }],
    });
    expect(held.clearing).toBeNull();
    expect(held.earlier.map(({ kind, status }) => `${kind}:${status}`)).toEqual(['verification:approved']);
    const states = Object.fromEntries(held.checks.map(({ code, state }) => [code, state]));
    expect(states).toMatchObject({ id_number: 'passed', identity_free: 'passed', authority: 'attention' });
    expect(authority.asked.at(-1)).toMatchObject({ idNumber: after.idNumber });
    expect(JSON.stringify(held)).not.toContain(card.idNumber);
    const { body } = await senior.post<Disclosure>(`/v1/review/cases/${held.id}/disclosures`, { reason: '核对' });
    expect(body).toMatchObject({ idNumber: after.idNumber, verified: { name: card.name, idNumber: card.idNumber } });
  });

  it('lets whoever holds it see the proof and both cards, and nobody else', async () => {
    const { correction } = await correcting(api.url);
    const held = await holdCorrection(api, senior, correction);
    const { proofs, verifiedPhotos } = held.correction ?? {};
    const photos = [...(proofs ?? []), verifiedPhotos?.front, verifiedPhotos?.back, held.subject.photos.front];
    const agent = await signInStaff(api.url);
    for (const photo of photos) {
      expect((await senior.get(`/v1/photos/${photo?.id}/content`)).status).toBe(200);
      expect(problemOf(await agent.get(`/v1/photos/${photo?.id}/content`)).code).toBe('case_not_yours');
    }
  });

  it('is decided by nobody in its place, also where everything agrees', async () => {
    const { correction } = await correcting(api.url);
    await api.deps.afterwards.settled();
    const row = await api.deps.db('cases').where({ verification_id: correction.id }).first();
    expect(row).toMatchObject({ kind: 'correction', status: 'open', attempt: 1 });
  });
});

describe('R28: an approval', () => {
  it.each(['name', 'registration', 'id_number'] as const)(
    'of %s leaves the same real name, which says what is so now',
    async (kind) => {
      const { person, card } = await verified(api.url);
      const before = await realNameOf(person);
      const row = await rowOf(person);
      const { after, correction } = await correctingAgain(person, kind, card);
      expect(await realNameOf(person)).toEqual(before);
      await approveCorrection(api, correction);
      expect(await realNameOf(person)).toEqual({
        ...before,
        maskedName: maskName(after.name),
        maskedIdNumber: maskIdNumber(after.idNumber),
        validFrom: after.validFrom,
        validUntil: after.validUntil,
      });
      expect((await rowOf(person)).id).toBe(row.id);
      expect((await currentCorrection(person)).body).toMatchObject({ status: 'approved' });
      const { body } = await person.get<ActivityPage>('/v1/activity');
      expect(body.activities[0]).toMatchObject({ kind: 'corrected', by: 'staff', place: null });
      const logged = await api.deps.db('audit').where({ action: 'real-name.correct', subject_id: row.account_id });
      expect(logged).toHaveLength(1);
    },
  );

  it('keeps what was so before, from when to when, and why', async () => {
    const { person, card, after, correction } = await corrected(api, 'name');
    const again = await correctingAgain(person, 'id_number', after);
    await approveCorrection(api, again.correction);
    const [now, between, first, ...none] = await historyOf(person);
    expect(none).toEqual([]);
    expect(now).toMatchObject({
      maskedIdNumber: maskIdNumber(again.after.idNumber),
      until: null,
      changed: 'id_number',
    });
    expect(between).toMatchObject({ maskedName: maskName(after.name), until: now?.from, changed: 'name' });
    expect(first).toMatchObject({ maskedName: maskName(card.name), until: between?.from, changed: null });
    expect((await currentCorrection(person)).body.id).not.toBe(correction.id);
    expect(await historyOf(await signIn(api.url))).toEqual([]);
  });

  it('reserves the old number to the account: nobody else is bound by it, and it may be had back', async () => {
    const { person, card, after } = await corrected(api, 'id_number');
    const stranger = await signIn(api.url);
    const theirs = { ...makePerson(), idNumber: card.idNumber, validFrom: card.validFrom, validUntil: card.validUntil };
    expect(problemOf(await submit(stranger, await makeInput(stranger, theirs)))).toEqual(
      refused('identity_already_bound'),
    );
    const both = await verified(api.url);
    const old = { ...both.card, idNumber: card.idNumber, validFrom: card.validFrom, validUntil: card.validUntil };
    expect(
      problemOf(await askToCorrect(both.person, await makeCorrectionInput(both.person, 'id_number', old))),
    ).toEqual(refused('identity_already_bound'));
    const back = await askToCorrect(
      person,
      await makeCorrectionInput(person, 'id_number', { ...after, ...datesAndNumber(card) }),
    );
    expect(back.status).toBe(201);
    await approveCorrection(api, back.body);
    expect(await realNameOf(person)).toMatchObject({ maskedIdNumber: maskIdNumber(card.idNumber) });
    const newNumber = await signIn(api.url);
    const taken = { ...makePerson(), ...datesAndNumber(after) };
    expect(problemOf(await submit(newNumber, await makeInput(newNumber, taken)))).toEqual(
      refused('identity_already_bound'),
    );
  });

  it('is refused where somebody who waited was bound by the new number meanwhile, and changes nothing', async () => {
    const { person, card, after, correction } = await correcting(api.url, 'id_number');
    const rival = await submitted(api.url, { ...makePerson(), ...datesAndNumber(after) });
    const agent = await signInStaff(api.url);
    await decide(agent, await hold(agent, rival.verification), approve);
    const held = await holdCorrection(api, senior, correction);
    expect(held.checks.find(({ code }) => code === 'identity_free')).toMatchObject({ state: 'failed' });
    expect(problemOf(await decide(senior, held, approve))).toEqual(refused('identity_already_bound'));
    expect(await realNameOf(person)).toMatchObject({ maskedIdNumber: maskIdNumber(card.idNumber) });
    const reasons = [{ code: 'identity_already_bound', field: 'idNumber' }];
    expect((await decide(senior, held, { decision: 'reject', reasons })).status).toBe(200);
  });

  it('waits while the account is frozen, and a refusal does not', async () => {
    const { person, correction } = await correcting(api.url);
    const [newest] = (await person.get<ActivityPage>('/v1/activity')).body.activities;
    await person.post(`/v1/activity/${newest?.id}/report`);
    const held = await holdCorrection(api, senior, correction);
    expect(problemOf(await decide(senior, held, approve))).toEqual(refused('account_frozen'));
    const reasons = [{ code: 'proof_insufficient' }];
    expect((await decide(senior, held, { decision: 'reject', reasons })).status).toBe(200);
  });

  it('is refused once the card has expired', async () => {
    const { card, correction } = await correcting(api.url);
    api.clock.setTo(new Date(`${addDays(card.validUntil ?? beijingDate(new Date()), 1)}T04:00:00+08:00`));
    const held = await holdCorrection(api, senior, correction);
    expect(problemOf(await decide(senior, held, approve))).toEqual(refused('document_expired'));
  });

  it('twice is the same answer, and draws no second look', async () => {
    const share = api.deps.secondLookShare;
    Object.assign(api.deps, { secondLookShare: 1 });
    const { correction } = await correcting(api.url);
    const held = await holdCorrection(api, senior, correction);
    for (const _ of ['once', 'again']) expect((await decide(senior, held, approve)).status).toBe(200);
    expect((await decide(senior, held, { decision: 'reject', reasons: [{ code: 'proof_unclear' }] })).status).toBe(409);
    expect(await api.deps.db('cases').where({ verification_id: correction.id })).toHaveLength(1);
    Object.assign(api.deps, { secondLookShare: share });
  });
});

describe('R28: a refusal', () => {
  it('names the proof, which stays with it, and gives back what was right', async () => {
    const { person, card, after, correction } = await correcting(api.url);
    const held = await holdCorrection(api, senior, correction);
    const reasons = [{ code: 'proof_unclear' }];
    const { status, body } = await decide(senior, held, { decision: 'reject', reasons, comment: '请拍整页' });
    expect([status, body.decision?.reasons[0]?.field]).toEqual([200, 'proofPhotoIds']);
    const { rejection, ...told } = (await currentCorrection(person)).body;
    expect(told).toMatchObject({ status: 'rejected', comment: '请拍整页' });
    expect(rejection?.reasons.map(({ code, field }) => `${code}:${field}`)).toEqual(['proof_unclear:proofPhotoIds']);
    expect(await unused(person)).toEqual(['back', 'front']);
    expect(await realNameOf(person)).toMatchObject({ maskedName: maskName(card.name) });
    expect((await askToCorrect(person, await makeCorrectionInput(person, 'name', after))).status).toBe(201);
    expect(await historyOf(person)).toHaveLength(1);
  });

  it('may be for whatever a submission is refused for, and its own reasons are no submission’s', async () => {
    const { body } = await senior.get<ReasonList>('/v1/review/reasons');
    const of = (asked: string) => body.reasons.filter(({ kind }) => kind === asked).map(({ code }) => code);
    expect(of('correction')).toEqual(expect.arrayContaining([...of('verification'), 'not_the_same_person']));
    expect(of('verification')).not.toContain('proof_unclear');
    const { correction } = await correcting(api.url);
    const held = await holdCorrection(api, senior, correction);
    const wrong = await decide(senior, held, { decision: 'reject', reasons: [{ code: 'balance_left' }] });
    expect(problemOf(wrong).fields).toEqual(['reasons.0.code:unknown_reason']);
    const field = await decide(senior, held, {
      decision: 'reject',
      reasons: [{ code: 'proof_unclear', field: 'name' }],
    });
    expect(problemOf(field).fields).toEqual(['reasons.0.field:reason_needs_field']);
  });
});

const datesAndNumber = ({ idNumber, validFrom, validUntil }: ReturnType<typeof changed>) => ({
  idNumber,
  validFrom,
  validUntil,
});

async function rowOf(person: Client): Promise<{ id: string; account_id: string }> {
  const { body } = await person.get<{ account: { id: string } }>('/v1/me');
  return api.deps.db('real_names').where({ account_id: body.account.id, status: 'active' }).first();
}
