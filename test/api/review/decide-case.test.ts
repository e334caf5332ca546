import { addDays } from '../../../domain/calendar/civil-date';
import type { RealName } from '../../../domain/contract/account';
import type { Case } from '../../../domain/contract/case';
import type { Photo } from '../../../domain/contract/photo';
import type { Problem } from '../../../domain/contract/problem';
import type { Verification, VerificationForm } from '../../../domain/contract/verification';
import { fieldsOf, rejectionReasonCodes, rejectionReasons } from '../../../domain/review/rejection-reasons';
import { startApi, type TestApi } from '../../support/api';
import {
  approve,
  type Client,
  claim,
  decide,
  hold,
  invalid,
  makeInput,
  problemOf,
  refuse,
  signIn,
  signInStaff,
  submit,
  submitted,
} from '../../support/api-client';
import type { Person } from '../../support/people';

let api: TestApi;
let agent: Client;
beforeAll(async () => {
  api = await startApi();
  agent = await signInStaff(api.url);
});
afterAll(() => api.stop());

interface Held {
  person: Client;
  card: Person;
  verification: Verification;
  taken: Case;
}

async function held(): Promise<Held> {
  const done = await submitted(api.url);
  return { ...done, taken: await hold(agent, done.verification) };
}

const reject = (...reasons: object[]) => ({ decision: 'reject', reasons });
const current = async (person: Client) => (await person.get<Verification>('/v1/verifications/current')).body;

describe('R11: an approval', () => {
  it('may carry a comment, which reaches the person', async () => {
    const { person, taken } = await held();
    const { body } = await decide(agent, taken, { ...approve, comment: '欢迎' });
    expect(body.decision?.comment).toBe('欢迎');
    expect((await current(person)).comment).toBe('欢迎');
  });

  it('is refused once the document has expired meanwhile, and the case stays held', async () => {
    const { person, taken, card } = await held();
    try {
      api.clock.setTo(new Date(`${addDays(card.validUntil ?? '', 1)}T04:00:00Z`));
      await agent.post(`/v1/review/cases/${taken.id}/lease`);
      const late = await claim(agent);
      expect(late.body.id).toBe(taken.id);
      expect(problemOf(await decide(agent, late.body, approve))).toEqual({ status: 409, code: 'document_expired' });
      const expired = reject({ code: 'document_expired' });
      expect((await decide(agent, late.body, expired)).status).toBe(200);
      expect((await current(person)).status).toBe('rejected');
    } finally {
      api.clock.setTo(new Date());
    }
  });

  it('closes the case and binds the real name', async () => {
    const { person, taken, card } = await held();
    const { status, body } = await decide(agent, taken, { ...approve, note: 'looked at twice' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'closed', outcome: 'approved', holder: null, late: false });
    expect(body.decision).toEqual({
      decision: 'approve',
      reasons: [],
      comment: null,
      note: 'looked at twice',
      decidedBy: 'agent',
    });
    const realName = (await person.get<RealName>('/v1/real-name')).body;
    expect(realName).toMatchObject({ status: 'active', validFrom: card.validFrom, validUntil: card.validUntil });
    expect((await current(person)).status).toBe('approved');
  });

  it('takes no reasons', async () => {
    const { taken } = await held();
    const reply = await decide(agent, taken, { ...approve, reasons: refuse.reasons });
    expect(problemOf(reply)).toEqual(invalid('reasons:reasons_not_for_approval'));
  });

  it('R8: of a number that was bound meanwhile is refused with the ways on, and the case stays with the agent', async () => {
    const first = await held();
    const rival = await signIn(api.url);
    const { body } = await submit(rival, await makeInput(rival, first.card));
    const second = await hold(agent, body);
    expect((await decide(agent, first.taken, approve)).status).toBe(200);
    const reply = await decide(agent, second, approve);
    expect(problemOf(reply)).toEqual({ status: 409, code: 'identity_already_bound' });
    expect((reply.body as unknown as Problem).ways?.map(({ code }) => code)).toContain('prove_to_be_holder');
    expect((await current(rival)).status).toBe('pending');
    expect((await decide(agent, second, reject({ code: 'identity_already_bound' }))).status).toBe(200);
    expect((await current(rival)).rejection?.reasons).toMatchObject([{ field: 'idNumber' }]);
  });
});

describe('R6: a refusal', () => {
  it('names each reason, its field and what to do; the comment reaches the person, the note does not', async () => {
    const { person, taken } = await held();
    const decision = reject({ code: 'photo_unclear', field: 'backPhotoId' }, { code: 'data_mismatch', field: 'name' });
    const { body } = await decide(agent, taken, { ...decision, comment: ' 请看名字 ', note: '疑似代办' });
    expect(body.decision).toMatchObject({ comment: '请看名字', note: '疑似代办' });
    const { rejection, status } = await current(person);
    expect(status).toBe('rejected');
    expect(rejection).toEqual({
      comment: '请看名字',
      reasons: [
        { code: 'photo_unclear', field: 'backPhotoId', message: rejectionReasons.photo_unclear.message['zh-CN'] },
        { code: 'data_mismatch', field: 'name', message: rejectionReasons.data_mismatch.message['zh-CN'] },
      ],
    });
    for (const path of [
      '/v1/me',
      '/v1/verifications/current',
      `/v1/verifications/${taken.subject.verificationId}/form`,
    ]) {
      expect(JSON.stringify((await person.get(path)).body)).not.toContain('疑似代办');
    }
  });

  it('R41: speaks the language asked for', async () => {
    const { person, taken } = await held();
    await decide(agent, taken, refuse);
    const { body } = await person.get<Verification>('/v1/verifications/current', { 'Accept-Language': 'en' });
    expect(body.rejection?.reasons[0]?.message).toMatch(/^The photo is not clear/);
  });

  it.each(rejectionReasonCodes.filter((code) => fieldsOf(code, 'verification').length > 0))(
    'may be for %s, of the first field that it concerns where none is named',
    async (code) => {
      const { person, taken } = await held();
      expect((await decide(agent, taken, { ...reject({ code }), comment: '说明' })).status).toBe(200);
      expect((await current(person)).rejection?.reasons).toMatchObject([
        { code, field: fieldsOf(code, 'verification')[0] },
      ]);
    },
  );

  it.each<[string, object, string[]]>([
    ['no reasons', { decision: 'reject' }, ['reasons:reasons_missing']],
    ['an empty list', reject(), ['reasons:reasons_missing']],
    ['a reason outside the catalogue', reject({ code: 'ugly' }), ['reasons.0.code:unknown_reason']],
    ["a reason by an object's own name", reject({ code: 'constructor' }), ['reasons.0.code:unknown_reason']],
    ['a reason for another kind of case', reject({ code: 'balance_left' }), ['reasons.0.code:unknown_reason']],
    ['no code', reject({}), ['reasons.0.code:unknown_reason']],
    [
      'a field that the reason does not concern',
      reject({ code: 'photo_unclear' }, { code: 'photo_unclear', field: 'name' }),
      ['reasons.1.field:reason_needs_field'],
    ],
    [
      'a field that forms do not have',
      reject({ code: 'photo_unclear', field: 'address' }),
      ['reasons.0.field:malformed'],
    ],
    ['a special case without a comment', reject({ code: 'special_case' }), ['comment:missing']],
    [
      'a special case with an empty comment',
      { ...reject({ code: 'special_case' }), comment: '  ' },
      ['comment:missing'],
    ],
    ['a comment too long', { ...refuse, comment: 'x'.repeat(501) }, ['comment:too_long']],
    ['a note too long', { ...refuse, note: 'x'.repeat(2001) }, ['note:too_long']],
    ['21 reasons', reject(...Array(21).fill({ code: 'photo_unclear' })), ['reasons:too_long']],
    ['reasons that are no list', { decision: 'reject', reasons: 'photo_unclear' }, ['reasons:malformed']],
    ['no decision', {}, ['decision:missing']],
    ['a version that is none', { ...refuse, version: '2' }, ['version:malformed']],
  ])('with %s says what is wrong, and decides nothing', async (_what, decision, fields) => {
    const { person, taken } = await held();
    expect(problemOf(await decide(agent, taken, decision))).toEqual(invalid(...fields));
    expect((await current(person)).status).toBe('pending');
  });

  it('gives back the photos that were right', async () => {
    const { person, taken, verification } = await held();
    await decide(agent, taken, refuse);
    const { photos } = (await person.get<{ photos: Photo[] }>('/v1/photos?unused=true')).body;
    expect(photos.map(({ side }) => side)).toEqual(['back']);
    const { body: form } = await person.get<VerificationForm>(`/v1/verifications/${verification.id}/form`);
    const refusedId = taken.subject.photos.front?.id;
    const again = await submit(person, { ...form, frontPhotoId: refusedId, consent: true });
    expect(problemOf(again)).toEqual(invalid('frontPhotoId:photo_in_use'));
  });

  it('gives back both where only what was typed was wrong, and the next attempt can use them', async () => {
    const { person, taken, verification } = await held();
    await decide(agent, taken, reject({ code: 'data_mismatch' }));
    const { body: form } = await person.get<VerificationForm>(`/v1/verifications/${verification.id}/form`);
    const again = await submit(person, { ...form, consent: true });
    expect(again.status).toBe(201);
    const next = await hold(agent, again.body);
    expect(next.attempt).toBe(2);
    expect(next.earlier).toMatchObject([{ id: verification.id, status: 'rejected', reasons: ['填写与证件不一致'] }]);
  });
});

describe('R10: a decision stands', () => {
  it('when it comes again, and is the same answer again', async () => {
    const { taken } = await held();
    const decision = { ...refuse, comment: '不清楚' };
    const first = await decide(agent, taken, decision);
    expect(await decide(agent, taken, decision)).toMatchObject({ status: 200, body: first.body });
  });

  it.each<[string, object]>([
    ['the other way', approve],
    ['for another reason', reject({ code: 'photo_incomplete' })],
    ['with another comment', { ...refuse, comment: '另外的话' }],
  ])('when it comes %s', async (_what, other) => {
    const { taken } = await held();
    await decide(agent, taken, refuse);
    expect(problemOf(await decide(agent, taken, other))).toEqual({ status: 409, code: 'case_closed' });
  });

  it("against a colleague's, even the same", async () => {
    const { taken } = await held();
    await decide(agent, taken, approve);
    const colleague = await signInStaff(api.url, 'agent2');
    expect(problemOf(await decide(colleague, taken, approve))).toEqual({ status: 409, code: 'case_closed' });
  });

  it('once, of ten at once', async () => {
    const { taken, person } = await held();
    const decisions = Array.from({ length: 10 }, (_, i) => (i % 2 ? approve : refuse));
    const replies = await Promise.all(decisions.map((decision) => decide(agent, taken, decision)));
    const outcomes = replies.filter(({ status }) => status === 200).map(({ body }) => body.outcome);
    expect(new Set(outcomes).size).toBe(1);
    expect((await current(person)).status).toBe(outcomes[0]);
  });

  it('only on the version that was looked at', async () => {
    const { taken } = await held();
    const stale = { id: taken.id, version: taken.version - 1 };
    expect(problemOf(await decide(agent, stale, approve))).toEqual({ status: 409, code: 'case_changed' });
  });

  it('only on a case that exists and is held', async () => {
    const nothing = { id: '0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a59', version: 1 };
    expect(problemOf(await decide(agent, nothing, approve))).toEqual({ status: 404, code: 'not_found' });
    const { verification } = await submitted(api.url);
    const row = await api.deps.db('cases').where({ verification_id: verification.id }).first('id', 'version');
    expect(problemOf(await decide(agent, row, approve))).toEqual({ status: 409, code: 'case_not_held' });
  });
});
