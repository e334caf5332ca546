import type { RealName } from '../../../domain/contract/account';
import type { Case } from '../../../domain/contract/case';
import type { Photo } from '../../../domain/contract/photo';
import { maskIdNumber, maskName } from '../../../domain/identity/mask';
import { fieldsOf, rejectionReason, rejectionReasonCodes } from '../../../domain/review/rejection-reasons';
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
} from '../../support/api-client';
import {
  approvedOnce,
  askToClear,
  cleared,
  clearing,
  currentClearing,
  holdClearing,
  hostSays,
  makeClearingInput,
  withdrawClearing,
} from '../../support/clearing';
import { makePerson } from '../../support/people';
import { enter, makeStaff } from '../../support/staff';

let api: TestApi;
let agent: Client;
let agent2: Client;
let senior: Client;
beforeAll(async () => {
  api = await startApi();
  agent = await signInStaff(api.url);
  agent2 = await signInStaff(api.url, 'agent2');
  senior = await signInStaff(api.url, 'senior');
});
afterEach(() => api.clock.setTo(new Date()));
afterAll(() => api.stop());

const refused = (status: number, code: string) => ({ status, code });
const reject = (...reasons: object[]) => ({ decision: 'reject', reasons });
const realName = async (person: Client) => (await person.get<RealName>('/v1/real-name')).body;
const caseOf = async (id: string) => (await api.deps.db('cases').where({ clearing_id: id }).first('id')).id;
const readCase = async (who: Client, id: string) => (await who.get<Case>(`/v1/review/cases/${await caseOf(id)}`)).body;
const claimNext = (who: Client) => who.post<Case>('/v1/review/claims', { kind: 'clearing' });
async function emptyQueue(): Promise<void> {
  await api.deps
    .db('cases')
    .whereNot({ status: 'closed' })
    .update({ status: 'closed', holder_id: null, lease_until: null });
}

describe('R23: the case of a clearing', () => {
  it('waits in the queue, and shows what was verified beside what was sent', async () => {
    await emptyQueue();
    const { person, card, clearing: asked } = await clearing(api.url);
    const { status, body } = await claimNext(agent);
    expect(status).toBe(201);
    expect(body).toMatchObject({ kind: 'clearing', status: 'claimed', dueAt: asked.dueAt, attempt: 1 });
    expect(body.subject).toMatchObject({ validFrom: card.validFrom, validUntil: card.validUntil });
    expect(JSON.stringify(body)).not.toContain(card.idNumber);
    const shown = body.clearing;
    expect(shown).toMatchObject({ id: asked.id, status: 'pending', firstApproval: null });
    for (const photo of Object.values(shown?.photos ?? {})) expect(photo).not.toBeNull();
    expect(Object.keys(shown?.photos ?? {}).sort()).toEqual(['back', 'bank-card', 'front', 'holding']);
    expect(body.subject.photos.front?.id).toBe(shown?.photos.front?.id);
    expect(shown?.verifiedPhotos.front?.id).not.toBe(shown?.photos.front?.id);
    expect(shown?.preconditions).toHaveLength(9);
    expect(body.checks.map(({ code, state }) => `${code}:${state}`)).toEqual([
      'holder:attention',
      'clearing_photos:attention',
      'card_in_force:attention',
      'preconditions:passed',
    ]);
    expect((await realName(person)).status).toBe('active');
  });

  it('shows its photos, and those of the verification, to whoever holds it, and to nobody else', async () => {
    const { clearing: asked } = await clearing(api.url);
    const { clearing: shown, subject, id } = await holdClearing(api, agent, asked);
    const ids = [...Object.values(shown?.photos ?? {}), ...Object.values(shown?.verifiedPhotos ?? {})].map(
      (p) => p?.id,
    );
    expect(ids).toHaveLength(6);
    for (const photo of ids) {
      expect((await agent.get(`/v1/photos/${photo}/content`)).status).toBe(200);
      expect((await agent2.get(`/v1/photos/${photo}/content`)).status).toBe(403);
    }
    expect(subject.verificationId).toBeTruthy();
    await agent.post(`/v1/review/cases/${id}/release`);
    expect((await agent.get(`/v1/photos/${ids[0]}/content`)).status).toBe(403);
  });

  it('tells the preconditions as they are now', async () => {
    const { person, clearing: asked } = await clearing(api.url);
    await hostSays(api.url, person, { boundCards: 1 });
    const body = await readCase(agent, asked.id);
    expect(body.clearing?.preconditions.filter(({ state }) => state === 'unmet')).toMatchObject([
      { code: 'bank_cards_unbound' },
    ]);
    expect(body.checks.find(({ code }) => code === 'preconditions')).toMatchObject({ state: 'failed' });
  });

  it('is parked, handed over, released and disclosed like any other, and tells its timeline', async () => {
    const { card, clearing: asked } = await clearing(api.url);
    const { id } = await holdClearing(api, agent, asked);
    const disclosed = await agent.post(`/v1/review/cases/${id}/disclosures`, { reason: '核对' });
    expect(disclosed.body).toMatchObject({ name: card.name, idNumber: card.idNumber });
    expect((await agent.post(`/v1/review/cases/${id}/handover`, { to: 'agent2' })).status).toBe(200);
    expect((await agent2.post(`/v1/review/cases/${id}/release`)).status).toBe(200);
    await holdClearing(api, agent, asked);
    const { body: choices } = await agent.get<{ days: string[] }>('/v1/review/parking');
    const park = { reason: 'awaiting_person', until: choices.days[0] };
    expect((await agent.post(`/v1/review/cases/${id}/park`, park)).status).toBe(200);
    const { body } = await agent.get<{ entries: { action: string }[] }>(`/v1/review/cases/${id}/timeline`);
    expect(body.entries.map(({ action }) => action)).toEqual([
      'clearing.submit',
      'case.claim',
      'case.disclose',
      'case.hand-over',
      'case.release',
      'case.claim',
      'case.park',
    ]);
  });
});

describe('R26: two people must agree', () => {
  it('the first approval changes nothing for the person but the steps, and the case waits for a second', async () => {
    const { person, clearing: asked } = await clearing(api.url);
    const taken = await holdClearing(api, agent, asked);
    const { status, body } = await decide(agent, taken, { ...approve, note: '人脸一致' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'second-review', outcome: null, holder: null, decision: null });
    expect(body.clearing).toMatchObject({
      status: 'awaiting-second',
      firstApproval: { by: 'agent', note: '人脸一致' },
    });
    const current = (await currentClearing(person)).body;
    expect(current.status).toBe('awaiting-second');
    expect(current.steps.map(({ code, state }) => `${code}:${state}`)).toEqual([
      'submitted:done',
      'first_review:done',
      'second_review:current',
      'result:waiting',
    ]);
    expect((await realName(person)).status).toBe('active');
  });

  it('the second is a senior, and never the first', async () => {
    await emptyQueue();
    const { clearing: asked } = await approvedOnce(api);
    const id = await caseOf(asked.id);
    for (const other of [agent, agent2]) {
      expect((await claimNext(other)).status).toBe(204);
      expect(problemOf(await other.post(`/v1/review/cases/${id}/claim`))).toEqual(refused(403, 'second_person_needed'));
    }
    const { status, body } = await claimNext(senior);
    expect(status).toBe(201);
    expect(body.clearing?.id).toBe(asked.id);
  });

  it('a senior who was first is not offered it again, and another senior is', async () => {
    await emptyQueue();
    const { person, clearing: asked } = await clearing(api.url);
    const other = await enter(api, (await makeStaff(api, 'senior')).username);
    await decide(senior, await holdClearing(api, senior, asked), approve);
    expect((await claimNext(senior)).status).toBe(204);
    const { status, body } = await claimNext(other);
    expect(status).toBe(201);
    expect((await decide(other, body, approve)).body).toMatchObject({ status: 'closed', outcome: 'approved' });
    expect((await realName(person)).status).toBe('none');
  });

  it('a first approval that comes again is the same answer again, and no second one', async () => {
    const { person, clearing: asked } = await clearing(api.url);
    const taken = await holdClearing(api, agent, asked);
    await decide(agent, taken, approve);
    expect((await decide(agent, taken, approve)).body).toMatchObject({ status: 'second-review' });
    expect((await decide(agent, { ...taken, version: taken.version + 1 }, approve)).body.status).toBe('second-review');
    expect(problemOf(await decide(agent, taken, reject({ code: 'photo_unclear' })))).toEqual(
      refused(409, 'case_not_held'),
    );
    expect((await realName(person)).status).toBe('active');
  });

  it('what the second one gives back waits for a second again, whichever way it comes back', async () => {
    const { clearing: asked } = await approvedOnce(api);
    const { id } = await holdClearing(api, senior, asked);
    expect((await senior.post(`/v1/review/cases/${id}/release`)).body).toMatchObject({ status: 'second-review' });
    await holdClearing(api, senior, asked);
    api.clock.setTo(new Date(Date.now() + 16 * 60_000));
    const other = await enter(api, (await makeStaff(api, 'senior')).username);
    await claimNext(other);
    await holdClearing(api, senior, asked).catch(() => undefined);
    const { body: choices } = await senior.get<{ days: string[] }>('/v1/review/parking');
    const held = (await readCase(senior, asked.id)).holder?.you ? senior : other;
    await held.post(`/v1/review/cases/${id}/park`, { reason: 'awaiting_person', until: choices.days[0] });
    expect(problemOf(await agent2.post(`/v1/review/cases/${id}/claim`))).toEqual(refused(403, 'second_person_needed'));
    api.clock.setTo(new Date(`${choices.days[0]}T04:00:00Z`));
    await claimNext(agent2);
    expect((await readCase(senior, asked.id)).status).toBe('second-review');
  });

  it('nobody hands it to an agent, or back to the first', async () => {
    const { clearing: asked } = await approvedOnce(api);
    const { id } = await holdClearing(api, senior, asked);
    for (const to of ['agent', 'agent2']) {
      expect(problemOf(await senior.post(`/v1/review/cases/${id}/handover`, { to }))).toEqual({
        ...refused(422, 'invalid_input'),
        fields: ['to:not_a_colleague'],
      });
    }
  });

  it('an auditor reads it and decides nothing, an administrator sees none of it', async () => {
    const { clearing: asked } = await approvedOnce(api);
    const id = await caseOf(asked.id);
    const [auditor, admin] = [await signInStaff(api.url, 'auditor'), await signInStaff(api.url, 'admin')];
    expect((await auditor.get(`/v1/review/cases/${id}`)).status).toBe(200);
    for (const who of [auditor, admin])
      expect(problemOf(await decide(who, { id, version: 1 }, approve))).toEqual(refused(403, 'not_allowed'));
    expect(problemOf(await admin.get(`/v1/review/cases/${id}`))).toEqual(refused(403, 'not_allowed'));
  });
});

it('R13: whoever works on a clearing knows of the approval, and is given no second look at it', async () => {
  await emptyQueue();
  Object.assign(api.deps, { secondLookShare: 1 });
  const { clearing: asked } = await clearing(api.url).finally(() => Object.assign(api.deps, { secondLookShare: 0 }));
  const lookAgain = (who: Client) => who.post<Case>('/v1/review/claims', { kind: 'second-look' });
  await holdClearing(api, agent2, asked);
  expect((await lookAgain(agent2)).status).toBe(204);
  expect((await lookAgain(senior)).status).toBe(201);
});

describe('R27: clearing', () => {
  it('ends the real name and frees the identity, and the log says who', async () => {
    const card = makePerson();
    const { person, clearing: asked } = await cleared(api, card);
    const current = (await currentClearing(person)).body;
    expect(current).toMatchObject({ id: asked.id, status: 'cleared' });
    expect(current.steps.at(-1)).toMatchObject({ code: 'result', state: 'done', at: current.decidedAt });
    expect(await realName(person)).toEqual({ status: 'none' });
    const rows = await api.deps.db('audit').where({ action: 'real-name.clear' }).orderBy('id', 'desc');
    expect(rows[0]).toMatchObject({ actor_kind: 'staff', subject_kind: 'account' });
    const [kept] = await api.deps.db('real_names').whereNotNull('cleared_at').orderBy('id', 'desc');
    expect(kept.status).toBe('cleared');
  });

  it('lets the account be verified again as another person', async () => {
    const { person } = await cleared(api);
    expect((await verifyAgain(person, makePerson())).status).toBe('active');
  });

  it('lets the account be verified again as the same person, and cleared again', async () => {
    const { person, card } = await cleared(api);
    expect((await verifyAgain(person, card)).status).toBe('active');
    const { status, body } = await askToClear(person, await makeClearingInput(person));
    expect(status).toBe(201);
    await decide(agent, await holdClearing(api, agent, body), approve);
    await decide(senior, await holdClearing(api, senior, body), approve);
    expect((await realName(person)).status).toBe('none');
  });

  it('lets another account take the identity', async () => {
    const { card, person: before } = await cleared(api);
    const after = await signIn(api.url);
    expect((await verifyAgain(after, card)).status).toBe('active');
    expect((await realName(before)).status).toBe('none');
  });

  it('R27: what was written to the person stays, with name and number masked', async () => {
    const { person, card, clearing: asked } = await clearing(api.url);
    const said = async () => (await currentClearing(person)).body.comment;
    await decide(agent, await holdClearing(api, agent, asked), { ...approve, comment: '初审已通过' });
    expect(await said()).toBe('初审已通过');
    const taken = await holdClearing(api, senior, asked);
    await decide(senior, taken, { ...approve, comment: `${card.name}您好，${card.idNumber} 已可重新认证` });
    const masked = `${maskName(card.name)}您好，${maskIdNumber(card.idNumber)} 已可重新认证`;
    expect(await said()).toBe(masked);
    expect((await readCase(senior, asked.id)).decision?.comment).toBe(masked);
  });

  it('R27: what the first one wrote stays where the second one writes nothing', async () => {
    const { person, clearing: asked } = await clearing(api.url);
    await decide(agent, await holdClearing(api, agent, asked), { ...approve, comment: '请保留回执' });
    await decide(senior, await holdClearing(api, senior, asked), approve);
    expect((await currentClearing(person)).body).toMatchObject({ status: 'cleared', comment: '请保留回执' });
  });

  it('shows the decided case as it was decided', async () => {
    const { clearing: asked, person } = await cleared(api);
    await hostSays(api.url, person, { unreachable: true });
    const body = await readCase(senior, asked.id);
    expect(body).toMatchObject({ status: 'closed', outcome: 'approved' });
    expect(body.decision).toMatchObject({ decision: 'approve', decidedBy: 'senior' });
    expect(body.clearing?.firstApproval?.by).toBe('agent');
    expect(body.clearing?.preconditions.map(({ state }) => state)).toEqual(Array(9).fill('met'));
  });
});

describe('R23: the preconditions are checked again when it is decided', () => {
  it('a card bound after asking refuses the first approval, says what changed, and the case stays held', async () => {
    const { person, clearing: asked } = await clearing(api.url);
    const taken = await holdClearing(api, agent, asked);
    await hostSays(api.url, person, { boundCards: 1 });
    const reply = await decide(agent, taken, approve);
    expect(problemOf(reply)).toEqual(refused(409, 'preconditions_unmet'));
    expect(JSON.stringify(reply.body)).toContain('bank_cards_unbound');
    expect(await readCase(agent, asked.id)).toMatchObject({ status: 'claimed', holder: { you: true } });
    expect((await currentClearing(person)).body.status).toBe('pending');
    expect((await decide(agent, taken, reject({ code: 'card_not_unbound' }))).status).toBe(200);
    expect((await currentClearing(person)).body.rejection?.reasons).toMatchObject([{ field: 'preconditions' }]);
  });

  it('a card bound after the first approval refuses the second', async () => {
    const { person, clearing: asked } = await approvedOnce(api);
    const taken = await holdClearing(api, senior, asked);
    await hostSays(api.url, person, { boundCards: 1 });
    expect(problemOf(await decide(senior, taken, approve))).toEqual(refused(409, 'preconditions_unmet'));
    expect((await realName(person)).status).toBe('active');
    await hostSays(api.url, person, { boundCards: 0 });
    expect((await decide(senior, taken, approve)).status).toBe(200);
    expect((await realName(person)).status).toBe('none');
  });

  it('while the wallet fails nothing is approved and nothing is lost; a refusal needs no wallet', async () => {
    const { person, clearing: asked } = await approvedOnce(api);
    const taken = await holdClearing(api, senior, asked);
    await hostSays(api.url, person, { unreachable: true });
    expect(problemOf(await decide(senior, taken, approve))).toEqual(refused(409, 'preconditions_unmet'));
    expect((await currentClearing(person)).body.status).toBe('awaiting-second');
    expect((await decide(senior, taken, reject({ code: 'not_the_holder' }))).status).toBe(200);
    expect((await currentClearing(person)).body.status).toBe('rejected');
  });
});

describe('R24: a refusal', () => {
  it.each(rejectionReasonCodes.filter((code) => fieldsOf(code, 'clearing').length > 0))(
    'may be for %s, and tells the person what to do',
    async (code) => {
      const { person, clearing: asked } = await clearing(api.url);
      const taken = await holdClearing(api, agent, asked);
      expect((await decide(agent, taken, { ...reject({ code }), comment: '说明' })).status).toBe(200);
      const { body } = await currentClearing(person);
      const [field] = fieldsOf(code, 'clearing');
      expect(body.rejection).toEqual({
        reasons: [{ code, field, message: rejectionReason(code).message['zh-CN'] }],
        comment: '说明',
      });
      expect((await realName(person)).status).toBe('active');
    },
  );

  it('by the second one ends it as well, and the first approval counts for nothing more', async () => {
    const { person, clearing: asked } = await approvedOnce(api);
    await decide(senior, await holdClearing(api, senior, asked), reject({ code: 'wrong_bank_card' }));
    expect((await currentClearing(person)).body).toMatchObject({ status: 'rejected' });
    expect((await askToClear(person, await makeClearingInput(person))).status).toBe(201);
    expect((await currentClearing(person)).body.status).toBe('pending');
  });

  it('gives back the photos that were right, so that only the wrong one is taken again', async () => {
    const { person, clearing: asked } = await clearing(api.url);
    await decide(agent, await holdClearing(api, agent, asked), reject({ code: 'wrong_bank_card' }));
    const { photos } = (await person.get<{ photos: Photo[] }>('/v1/photos?unused=true')).body;
    expect(photos.map(({ side }) => side).sort()).toEqual(['back', 'front', 'holding']);
  });

  it('takes no reason that only submissions have', async () => {
    const { clearing: asked } = await clearing(api.url);
    const taken = await holdClearing(api, agent, asked);
    expect(problemOf(await decide(agent, taken, reject({ code: 'data_mismatch' })))).toEqual({
      ...refused(422, 'invalid_input'),
      fields: ['reasons.0.code:unknown_reason'],
    });
  });
});

it('R23: what was withdrawn is decided no more', async () => {
  const { person, clearing: asked } = await clearing(api.url);
  const taken = await holdClearing(api, agent, asked);
  await withdrawClearing(person, asked.id);
  expect(problemOf(await decide(agent, taken, approve))).toEqual(refused(409, 'case_closed'));
  expect((await realName(person)).status).toBe('active');
});

async function verifyAgain(person: Client, card: ReturnType<typeof makePerson>): Promise<RealName> {
  const { status, body } = await submit(person, await makeInput(person, card));
  if (status !== 201) throw new Error(`Submitting again failed with ${status} ${JSON.stringify(body)}`);
  await decide(agent, await hold(agent, body), approve);
  return realName(person);
}
