import type { RealName } from '../../../domain/contract/account';
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
  readClearingCase,
  withdrawClearing,
} from '../../support/clearing';
import { makePerson } from '../../support/people';

let api: TestApi;
let agent: Client;
let senior: Client;
beforeAll(async () => {
  api = await startApi();
  agent = await signInStaff(api.url);
  senior = await signInStaff(api.url, 'senior');
});
afterEach(() => api.clock.setTo(new Date()));
afterAll(() => api.stop());

const refused = (status: number, code: string) => ({ status, code });
const reject = (...reasons: object[]) => ({ decision: 'reject', reasons });
const realName = async (person: Client) => (await person.get<RealName>('/v1/real-name')).body;

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
    expect((await readClearingCase(api, senior, asked)).decision?.comment).toBe(masked);
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
    const body = await readClearingCase(api, senior, asked);
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
    expect(await readClearingCase(api, agent, asked)).toMatchObject({ status: 'claimed', holder: { you: true } });
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
