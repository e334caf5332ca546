import type { AuditPage } from '../../../domain/contract/audit';
import type { Case, CasePage, Disclosure, ReasonList } from '../../../domain/contract/case';
import { fieldsOf, reasonedKinds, rejectionReasonCodes } from '../../../domain/review/rejection-reasons';
import { startApi, type TestApi } from '../../support/api';
import {
  approve,
  type Client,
  claim,
  decide,
  hold,
  problemOf,
  refuse,
  signInStaff,
  submit,
  submitted,
  uploadBoth,
} from '../../support/api-client';
import { makePerson } from '../../support/people';

let api: TestApi;
let agent: Client;
beforeAll(async () => {
  api = await startApi();
  agent = await signInStaff(api.url);
});
afterEach(() => api.clock.setTo(new Date()));
afterAll(() => api.stop());

const read = async ({ id }: { id: string }, who = agent) => (await who.get<Case>(`/v1/review/cases/${id}`)).body;
const checksOf = (shown: Case) => Object.fromEntries(shown.checks.map(({ code, state }) => [code, state]));
const disclose = (who: Client, { id }: { id: string }, reason: unknown) =>
  who.post<Disclosure>(`/v1/review/cases/${id}/disclosures`, { reason });

describe('R11: a case', () => {
  it('shows what was typed, masked, both photos, and checks that passed, except what needs the photos read or the authority asked', async () => {
    const { verification, card, person } = await submitted(api.url);
    const shown = await hold(agent, verification);
    expect(shown.subject).toMatchObject({
      verificationId: verification.id,
      maskedName: verification.maskedName,
      maskedIdNumber: verification.maskedIdNumber,
      validFrom: card.validFrom,
      validUntil: card.validUntil,
      submittedAt: verification.submittedAt,
    });
    expect(shown.subject.photos.front).toMatchObject({ width: 640, height: 480, problems: [] });
    expect(shown.subject.photos.back?.id).not.toBe(shown.subject.photos.front?.id);
    const { typed_and_read, card_agrees, photos, authority, similar_photos, ...others } = checksOf(shown);
    expect(similar_photos).toBe('not_made');
    expect([typed_and_read, card_agrees, photos, authority]).toEqual(Array(4).fill('attention'));
    expect(new Set(Object.values(others))).toEqual(new Set(['passed']));
    expect(shown.subject.comparison.map(({ field, result }) => `${field}:${result}`)).toEqual([
      'name:not_read',
      'idNumber:not_read',
      'validFrom:not_read',
      'validUntil:not_read',
    ]);
    expect([shown.earlier, shown.decision]).toEqual([[], null]);
    expect((await person.get<{ account: { id: string } }>('/v1/me')).body.account.id).toBe(shown.subject.accountId);
  });

  it('is masked for whoever reads it, wherever, before and after the decision', async () => {
    const { verification, card } = await submitted(api.url);
    const taken = await hold(agent, verification);
    const auditor = await signInStaff(api.url, 'auditor');
    const seen = [
      await read(taken),
      await read(taken, auditor),
      (await decide(agent, taken, approve)).body,
      await read(taken),
    ];
    for (const path of ['/v1/review/cases?status=closed', '/v1/review/cases?status=claimed']) {
      seen.push((await agent.get<Case>(path)).body);
    }
    for (const text of seen.map((body) => JSON.stringify(body))) {
      expect(text).not.toContain(card.name);
      expect(text).not.toContain(card.idNumber.slice(2, 16));
    }
  });

  it('R41: speaks the language asked for', async () => {
    const { verification } = await submitted(api.url);
    const { id } = await hold(agent, verification);
    const { body } = await agent.get<Case>(`/v1/review/cases/${id}`, { 'Accept-Language': 'en' });
    expect(body.checks.find(({ code }) => code === 'photos')?.words).toBe('Quality of the photos');
  });

  it('that does not exist is not found', async () => {
    for (const id of ['0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a59', 'x', '%00', "1' or '1'='1"]) {
      const reply = await agent.get(`/v1/review/cases/${encodeURIComponent(id)}`);
      expect(problemOf(reply)).toEqual({ status: 404, code: 'not_found' });
    }
  });

  it('shows the earlier attempts, newest first', async () => {
    const { person, verification, card } = await submitted(api.url);
    await decide(agent, await hold(agent, verification), {
      decision: 'reject',
      reasons: [{ code: 'photo_unclear' }, { code: 'data_mismatch' }],
    });
    const second = await submit(person, { ...card, ...(await uploadBoth(person)), consent: true });
    await person.post(`/v1/verifications/${second.body.id}/withdrawal`);
    const third = await submit(person, { ...card, ...(await uploadBoth(person)), consent: true });
    const shown = await hold(agent, third.body);
    expect(shown.attempt).toBe(3);
    expect(shown.earlier.map(({ status, reasons }) => [status, reasons.length])).toEqual([
      ['withdrawn', 0],
      ['rejected', 2],
    ]);
  });
});

describe('R11: the checks of a case', () => {
  it('R8: say that others wait with the same number, and how many', async () => {
    const card = makePerson();
    const { verification } = await submitted(api.url, card);
    await submitted(api.url, card);
    await submitted(api.url, card);
    const shown = await hold(agent, verification);
    expect(shown.checks.find(({ code }) => code === 'no_rivals')).toMatchObject({ state: 'attention', detail: '2' });
    expect(checksOf(shown).identity_free).toBe('passed');
  });

  it('R8: say that the number was bound to another account meanwhile', async () => {
    const card = makePerson();
    const first = await submitted(api.url, card);
    const second = await submitted(api.url, card);
    await decide(agent, await hold(agent, first.verification), approve);
    expect(checksOf(await hold(agent, second.verification))).toMatchObject({
      identity_free: 'failed',
      no_rivals: 'passed',
    });
  });

  it('say that the document has expired while it waited', async () => {
    const validFrom = '2016-12-01';
    const card = makePerson({ birthDate: '1996-03-03', validFrom, validUntil: '2026-12-01' });
    api.clock.setTo(new Date('2026-11-30T02:00:00Z'));
    const { verification } = await submitted(api.url, card);
    expect(checksOf(await hold(agent, verification)).document_in_force).toBe('passed');
    api.clock.setTo(new Date('2026-12-01T17:00:00Z'));
    const shown = await hold(agent, verification);
    expect(checksOf(shown)).toMatchObject({ document_in_force: 'failed', validity: 'passed' });
  });
});

describe('R15: the unmasked name and number', () => {
  it('are shown to the agent who holds the case and says why, which the log keeps', async () => {
    const { verification, card } = await submitted(api.url);
    const taken = await hold(agent, verification);
    const { status, body } = await disclose(agent, taken, ' 与来电人核对 ');
    expect([status, body]).toEqual([200, { name: card.name, idNumber: card.idNumber, reading: {} }]);
    const { entries } = (await (await signInStaff(api.url, 'auditor')).get<AuditPage>('/v1/audit')).body;
    expect(entries.find(({ action }) => action === 'case.disclose')).toMatchObject({
      actor: { kind: 'staff', name: 'agent' },
      subject: { kind: 'case', id: taken.id },
      reason: '与来电人核对',
    });
  });

  it.each([
    [undefined, 'missing'],
    ['', 'missing'],
    ['  \n', 'missing'],
    [7, 'malformed'],
    ['x'.repeat(201), 'too_long'],
  ])('need a reason: not %.10j', async (reason, code) => {
    const { verification } = await submitted(api.url);
    const reply = await disclose(agent, await hold(agent, verification), reason);
    expect(problemOf(reply)).toEqual({ status: 422, code: 'invalid_input', fields: [`reason:${code}`] });
  });

  it('are shown to nobody without the lease, nor after the decision, nor of a case that does not exist', async () => {
    const { verification } = await submitted(api.url);
    const taken = await hold(agent, verification);
    api.clock.setTo(new Date(Date.now() + 16 * 60_000));
    expect(problemOf(await disclose(agent, taken, 'why'))).toEqual({ status: 409, code: 'case_not_held' });
    const again = await hold(agent, verification);
    await decide(agent, again, approve);
    expect(problemOf(await disclose(agent, again, 'why'))).toEqual({ status: 409, code: 'case_closed' });
    const nothing = { id: '0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a59' };
    expect(problemOf(await disclose(agent, nothing, 'why'))).toEqual({ status: 404, code: 'not_found' });
  });
});

it('R11: the catalogue of reasons is what decisions take, in the language asked for', async () => {
  const { body } = await agent.get<ReasonList>('/v1/review/reasons', { 'Accept-Language': 'en' });
  for (const asked of reasonedKinds) {
    const listed = body.reasons.filter(({ kind }) => kind === asked).map(({ code }) => code);
    expect(listed).toEqual(rejectionReasonCodes.filter((code) => fieldsOf(code, asked).length > 0));
  }
  for (const { field, fields, words } of body.reasons) {
    expect(fields).toContain(field);
    expect(words).toMatch(/^[A-Z]/);
  }
});

describe('R10: a case whose data cannot be opened', () => {
  it('stops nobody: the queue lists it without its name, the next agent gets it and can refuse it', async () => {
    const own = await startApi();
    try {
      const staff = await signInStaff(own.url);
      const { verification } = await submitted(own.url);
      await submitted(own.url);
      await own.deps.db('verifications').where({ id: verification.id }).update({ name_sealed: 'k1.damaged' });
      const { body: page } = await staff.get<CasePage>('/v1/review/cases');
      expect(page.cases.map(({ maskedName }) => maskedName === '')).toEqual([true, false]);
      const { status, body } = await claim(staff);
      expect([status, body.maskedName]).toEqual([201, '']);
      expect(body.checks.find(({ code }) => code === 'id_number')?.state).toBe('failed');
      expect((await decide(staff, body, refuse)).status).toBe(200);
      expect(own.log()).toContain('A sealed text cannot be opened');
    } finally {
      await own.stop();
    }
  });
});
