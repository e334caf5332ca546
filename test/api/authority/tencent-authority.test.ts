import pino from 'pino';
import type { Authority } from '../../../api/authority/authority';
import { createTencentAuthority } from '../../../api/authority/tencent/tencent-authority';
import { examineDueCases } from '../../../api/review/examine-due-cases';
import type { Case, CasePage } from '../../../domain/contract/case';
import type { Verification } from '../../../domain/contract/verification';
import type { AuthorityAnswer } from '../../../domain/review/authority';
import { startApi, type TestApi } from '../../support/api';
import { makeInput, signIn, signInStaff, submit } from '../../support/api-client';
import { makePerson } from '../../support/people';
import { seenCard, toldReader } from '../../support/reader';
import {
  type FaceidAnswer,
  specimenPerson,
  startTencentFaceidServer,
  type TencentFaceidServer,
} from '../../support/tencent-faceid-server';

let server: TencentFaceidServer;
let authority: Authority;
let logged: string[];
const openAuthority = (over: Partial<Parameters<typeof createTencentAuthority>[0]> = {}) =>
  createTencentAuthority({
    secretId: 'an-id',
    secretKey: 'a-key',
    endpoint: server.endpoint,
    log: pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) }),
    ...over,
  });

beforeEach(async () => {
  logged = [];
  server = await startTencentFaceidServer('an-id', 'a-key');
  authority = openAuthority();
});
afterEach(() => server.stop());

async function answerTo(...answers: FaceidAnswer[]): Promise<AuthorityAnswer> {
  server.answer(...answers);
  return authority.ask(specimenPerson);
}

test('R12 name and number are asked together, as they are, and nothing else is sent', async () => {
  await authority.ask({ name: '阿依古丽·买买提', idNumber: '440524188001010014' });
  expect(server.requests).toEqual([{ Name: '阿依古丽·买买提', IdCard: '440524188001010014' }]);
});

describe('R12 each documented result', () => {
  test.each<[string, AuthorityAnswer]>([
    ['0', 'match'],
    ['-1', 'mismatch'],
    ['-5', 'no_record'],
  ])('R12 %s: %s', async (result, answer) => {
    expect(await answerTo({ result })).toBe(answer);
    expect(server.requests).toHaveLength(1);
    expect(logged).toEqual([]);
  });

  test.each(['-2', '-3'])('R12 %s, a kind of number or name that it cannot look up, is no mismatch', async (result) => {
    expect(await answerTo({ result })).toBe('no_record');
    expect(server.requests).toHaveLength(1);
  });

  test.each(['-6', '-7'])('R12 %s will not pass soon: asked once, and later again', async (result) => {
    expect(await answerTo({ result })).toBe('unavailable');
    expect(server.requests).toHaveLength(1);
    expect(logged.join()).toContain(`"reason":"Result ${result}"`);
  });

  test('R12 -4, an authority that is down, is asked once more', async () => {
    expect(await answerTo({ result: '-4' }, { result: '0' })).toBe('match');
    expect(await answerTo({ result: '-4' })).toBe('unavailable');
    expect(server.requests).toHaveLength(4);
    expect(logged.join()).toContain('"reason":"Result -4"');
  });

  test.each(['1', '-8', '00', '', '0 ', 'constructor', '一致'])(
    'R12 "%s", which is not documented, is no answer',
    async (result) => {
      expect(await answerTo({ result })).toBe('unavailable');
      expect(logged.join()).toContain('"reason":"malformed answer"');
    },
  );
});

describe('R12 a fault of the service decides nothing', () => {
  test.each([
    'AuthFailure.SecretIdNotFound',
    'AuthFailure.SignatureExpire',
    'UnauthorizedOperation.Arrears',
    'UnauthorizedOperation.ChargeStatusException',
    'UnauthorizedOperation.NonAuthorize',
    'UnauthorizedOperation.Nonactivated',
    'FailedOperation.ActionOffline',
    'FailedOperation.DecryptSystemError',
    'FailedOperation.StsUnAuthErrError',
    'InvalidParameter',
    'InvalidParameterValue',
    'UnsupportedOperation',
    'FailedOperation.SomethingNew',
  ])('R12 %s: asked once, the code logged', async (error) => {
    expect(await answerTo({ error })).toBe('unavailable');
    expect(server.requests).toHaveLength(1);
    expect(logged.join()).toContain(`"reason":"${error}"`);
  });

  test.each<[string, FaceidAnswer, string]>([
    ['the limit of requests', { error: 'RequestLimitExceeded' }, 'RequestLimitExceeded'],
    ['a particular limit', { error: 'RequestLimitExceeded.IPLimitExceeded' }, 'RequestLimitExceeded.IPLimitExceeded'],
    ['an internal error', { error: 'InternalError' }, 'InternalError'],
    ['an unknown error', { error: 'FailedOperation.UnKnown' }, 'FailedOperation.UnKnown'],
    ['a gateway that is down', { status: 502 }, 'HTTP 502'],
    ['a connection that breaks', 'hang up', 'connection'],
  ])('R12 %s: asked once more', async (_, mishap, reason) => {
    expect(await answerTo(mishap, { result: '-1' })).toBe('mismatch');
    expect(logged.join()).toContain(`"reason":"${reason}"`);
    expect(await answerTo(mishap)).toBe('unavailable');
    expect(server.requests).toHaveLength(4);
  });

  test.each([
    ['no JSON', '<html>sign in to the network</html>'],
    ['half of an answer', '{"Response":{"Result":"0"'],
    ['JSON of something else', '[]'],
    ['null', 'null'],
    ['an empty object', '{}'],
    ['no result', '{"Response":{"Description":"姓名和身份证号一致"}}'],
    ['a result of another kind', '{"Response":{"Result":0}}'],
    ['an error without a code', '{"Response":{"Error":{"Message":"张三丰"}}}'],
  ])('R12 an answer of %s', async (_, raw) => {
    expect(await answerTo({ raw })).toBe('unavailable');
    expect(logged.join()).toContain('"reason":"malformed answer"');
  });

  test('R12 a service that cannot be reached', async () => {
    await server.stop();
    expect(await authority.ask(specimenPerson)).toBe('unavailable');
    expect(logged.join()).toContain('"reason":"ECONNREFUSED"');
  });

  test('R12 credentials that are refused', async () => {
    expect(await openAuthority({ secretKey: 'another-key' }).ask(specimenPerson)).toBe('unavailable');
    expect(logged.join()).toContain('AuthFailure.SignatureFailure');
  });
});

describe('R12 the time that an answer has', () => {
  test('R12 past it a person decides, and nobody waits for the answer', async () => {
    server.answer({ silentMs: 5_000 });
    const started = performance.now();
    expect(await openAuthority({ budgetMs: 200 }).ask(specimenPerson)).toBe('unavailable');
    expect(performance.now() - started).toBeLessThan(1_500);
    expect(logged.join()).toContain('"reason":"too slow"');
  });

  test('R12 a second try does not add to it', async () => {
    server.answer({ result: '-4' }, { silentMs: 5_000 });
    const started = performance.now();
    expect(await openAuthority({ budgetMs: 600 }).ask(specimenPerson)).toBe('unavailable');
    expect(server.requests).toHaveLength(2);
    expect(performance.now() - started).toBeLessThan(1_900);
  });
});

describe('R12 through the API', () => {
  let api: TestApi;
  const card = makePerson();
  const reader = toldReader();
  reader.sees('front', seenCard(card, 'front'));
  reader.sees('back', seenCard(card, 'back'));
  beforeEach(async () => {
    api = await startApi({ reader, authority, straightThrough: true });
  });
  afterEach(() => api.stop());

  /** Submits while the service answers so; gives what became of it. */
  async function submitted(...answers: FaceidAnswer[]) {
    server.answer(...answers);
    const person = await signIn(api.url);
    expect((await submit(person, await makeInput(person, card))).status).toBe(201);
    await api.deps.afterwards.settled();
    return async () => (await person.get<Verification>('/v1/verifications/current')).body.status;
  }

  /** The one open case, as the desk shows what the authority said. */
  async function answerOnDesk() {
    const agent = await signInStaff(api.url);
    const { body } = await agent.get<CasePage>('/v1/review/cases?status=open');
    const { body: whole } = await agent.get<Case>(`/v1/review/cases/${body.cases[0]?.id}`);
    return whole.checks.find(({ code }) => code === 'authority');
  }

  test('R12 a match is decided at once', async () => {
    const status = await submitted({ result: '0' });
    expect(await status()).toBe('approved');
    expect(server.requests).toEqual([{ Name: card.name, IdCard: card.idNumber }]);
  });

  test.each([
    ['-1', 'failed', 'mismatch'],
    ['-5', 'attention', 'no_record'],
    ['-7', 'attention', 'unavailable'],
  ])('R12 %s goes to a person, with the answer beside it', async (result, state, detail) => {
    const status = await submitted({ result });
    expect(await status()).toBe('pending');
    expect(await answerOnDesk()).toMatchObject({ state, detail });
  });

  test('R12 a service that was down is asked later, and its match decides', async () => {
    const status = await submitted({ error: 'UnauthorizedOperation.Arrears' }, { result: '0' });
    expect(await status()).toBe('pending');
    api.clock.setTo(new Date(api.clock.now().getTime() + 61_000));
    await examineDueCases(api.deps);
    expect(await status()).toBe('approved');
  });
});

test('R12 neither a name nor a number nor a credential is ever logged', async () => {
  const answers: FaceidAnswer[] = [
    { error: 'InternalError' },
    { error: 'UnauthorizedOperation.Arrears' },
    { result: '张三丰' },
    { raw: '{"Response":{"Error":{"Code":"张三丰 11010519491231002X"}}}' },
    { raw: '{"Response":{"Result":"-7","RequestId":"张三丰 11010519491231002X"}}' },
    { raw: '{"Response":{"Result":"张三丰 11010519491231002X"' },
    { status: 500 },
    'hang up',
  ];
  for (const answer of answers) expect(await answerTo(answer)).toBe('unavailable');
  const log = logged.join('\n');
  expect(logged.length).toBeGreaterThanOrEqual(answers.length);
  for (const secret of [specimenPerson.name, specimenPerson.idNumber, 'a-key', 'an-id'])
    expect(log).not.toContain(secret);
});
