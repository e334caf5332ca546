import pino from 'pino';
import type { Host } from '../../../api/host/host';
import { createHttpHost } from '../../../api/host/http/http-host';
import type { Me } from '../../../domain/contract/account';
import type { Preconditions } from '../../../domain/contract/clearing';
import type { HostAnswer } from '../../../domain/host/host-facts';
import { startApi } from '../../support/api';
import { verified } from '../../support/api-client';
import { blamelessFacts, type HostMishap, type HostServer, startHostServer } from '../../support/host-server';

const key = Buffer.alloc(32, 7);
let server: HostServer;
let host: Host;
let logged: string[];
const openHost = (over: Partial<Parameters<typeof createHttpHost>[0]> = {}) =>
  createHttpHost({
    url: server.url,
    keyId: 'k1',
    key,
    log: pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) }),
    ...over,
  });

beforeEach(async () => {
  logged = [];
  server = await startHostServer('k1', key);
  host = openHost();
});
afterEach(() => server.stop());

async function answerTo(...answers: (object | HostMishap)[]): Promise<HostAnswer> {
  server.answer(...answers);
  return host.ask('wx-alice');
}

describe('R22 the host', () => {
  test('R22 is asked about one account, signed as agreed, and its answer is taken as it is', async () => {
    expect(await host.ask('爱丽丝 "1"')).toEqual(blamelessFacts);
    expect(server.asked).toEqual(['爱丽丝 "1"']);
    expect(logged).toEqual([]);
  });

  test('R22 may say everything that is amiss', async () => {
    const facts = {
      balance: 1230,
      fundsInTransit: 500,
      fundsInTransitSince: '2026-11-22T09:00:00+08:00',
      boundCards: 2,
      refundableUntil: '2026-12-03T02:00:00Z',
      frozenUntil: 'indefinite',
      registeredAt: '2026-11-01T00:00:00Z',
      activated: false,
      businessLines: [{ code: 'fund', name: '零钱通', releaseUrl: 'https://fund.example.com/release' }],
      nickname: '小鱼儿',
      phoneTail: '99',
      closed: true,
    };
    expect(await answerTo(facts)).toEqual(facts);
  });

  test('R22 may say more than is agreed', async () => {
    expect(await answerTo({ ...blamelessFacts, avatar: 'https://host.example.com/a.png' })).toEqual(blamelessFacts);
  });

  test('R25 need not say what an account is called, nor its phone, nor whether it was closed', async () => {
    const { nickname: _nickname, phoneTail: _phoneTail, closed: _closed, ...silent } = blamelessFacts;
    const unsaid = { nickname: null, phoneTail: null, closed: false };
    expect(await answerTo(silent)).toEqual({ ...silent, ...unsaid });
  });

  test.each([{ nickname: '' }, { nickname: '鱼'.repeat(65) }, { phoneTail: '13800138000' }, { phoneTail: 8000 }])(
    'R22 may say oddly what an account is called: %j is as good as nothing, and the rest holds',
    async (odd) => {
      const unsaid = Object.fromEntries(Object.keys(odd).map((key) => [key, null]));
      expect(await answerTo({ ...blamelessFacts, ...odd })).toEqual({ ...blamelessFacts, ...unsaid });
    },
  );

  test('R22 may stand at an address of any kind', async () => {
    const plain = await startHostServer('k1', key, '');
    expect(await openHost({ url: plain.url }).ask('wx-alice')).toEqual(blamelessFacts);
    await plain.stop();
  });
});

describe('R22 what passes is asked once more', () => {
  test.each<[string, HostMishap, string]>([
    ['an error of the host', { status: 500 }, 'HTTP 500'],
    ['a gateway that is down', { status: 502 }, 'HTTP 502'],
    ['a host that is busy', { status: 503 }, 'HTTP 503'],
    ['a connection that breaks', 'hang up', 'UND_ERR_SOCKET'],
    ['an answer that is cut off', 'cut', 'connection|UND_ERR_SOCKET'],
  ])('R22 %s', async (_, mishap, reason) => {
    expect(await answerTo(mishap, blamelessFacts)).toEqual(blamelessFacts);
    expect(logged).toEqual([]);
    expect(await answerTo(mishap)).toBe('unreachable');
    expect(server.asked).toHaveLength(4);
    expect(logged.join()).toMatch(new RegExp(`"reason":"(${reason})"`));
  });

  test('R22 silence, within the time that one question has', async () => {
    host = openHost({ budgetMs: 800 });
    expect(await answerTo({ silentMs: 5_000 }, blamelessFacts)).toEqual(blamelessFacts);
    expect(server.asked).toHaveLength(2);
  });
});

describe('R22 what will not pass is asked once', () => {
  test.each<[string, HostMishap]>([
    ['HTTP 400', { status: 400 }],
    ['HTTP 401', { status: 401 }],
    ['HTTP 404', { status: 404 }],
    ['HTTP 429', { status: 429 }],
    ['HTTP 204', { status: 204 }],
  ])('R22 %s', async (reason, mishap) => {
    expect(await answerTo(mishap)).toBe('unreachable');
    expect(server.asked).toHaveLength(1);
    expect(logged.join()).toContain(`"reason":"${reason}"`);
  });

  test('R22 a redirection: what was signed for one address is sent to no other', async () => {
    const other = await startHostServer('k1', key);
    expect(await answerTo({ status: 307, location: `${other.url}/v1/accounts/standing` })).toBe('unreachable');
    expect(other.asked).toEqual([]);
    await other.stop();
  });

  test.each<[string, string]>([
    ['no JSON', '<html>sign in to the network</html>'],
    ['half of an answer', '{"balance":0,'],
    ['nothing', ''],
    ['JSON of something else', '[]'],
    ['null', 'null'],
    ['an empty object', '{}'],
  ])('R22 an answer of %s', async (_, raw) => {
    expect(await answerTo({ raw })).toBe('unreachable');
    expect(server.asked).toHaveLength(1);
    expect(logged.join()).toContain('"reason":"malformed answer"');
  });

  test.each<[object, string]>([
    [{ balance: 12.3 }, 'balance'],
    [{ balance: -1 }, 'balance'],
    [{ balance: '1230' }, 'balance'],
    [{ balance: null }, 'balance'],
    [{ registeredAt: '2020-01-01' }, 'registeredAt'],
    [{ registeredAt: '2020-01-01T00:00:00' }, 'registeredAt'],
    [{ frozenUntil: '9999-12-31T00:00:00Z' }, 'frozenUntil'],
    [{ activated: 'true' }, 'activated'],
    [{ businessLines: [{ code: 'x', name: 'x', releaseUrl: 'javascript:alert(1)' }] }, 'businessLines.0.releaseUrl'],
  ])('R22 an answer with %j, of which the log gets the place and no value', async (wrong, field) => {
    expect(await answerTo({ ...blamelessFacts, fundsInTransit: 4711, ...wrong })).toBe('unreachable');
    expect(server.asked).toHaveLength(1);
    expect(logged.join()).toContain(`"fields":["${field}"]`);
    expect(logged.join()).not.toMatch(/4711|12\.3|9999|javascript|wx-alice/);
  });

  const unnamed = ['nickname', 'phoneTail', 'closed'];
  const wanted = Object.keys(blamelessFacts).filter((field) => !unnamed.includes(field));
  test.each(wanted)('R22 an answer without %s', async (field) => {
    expect(await answerTo({ ...blamelessFacts, [field]: undefined })).toBe('unreachable');
    expect(logged.join()).toContain(`"fields":["${field}"]`);
  });

  test('R22 an answer without end', async () => {
    expect(await answerTo('flood')).toBe('unreachable');
    expect(server.asked).toHaveLength(1);
  });
});

describe('R22 a host that is not there', () => {
  test('R22 a connection that is refused', async () => {
    await server.stop();
    expect(await host.ask('wx-alice')).toBe('unreachable');
    expect(logged.join()).toContain('"reason":"ECONNREFUSED"');
  });

  test.each<[string, Partial<Parameters<typeof createHttpHost>[0]>]>([
    ['a key that is not its own', { key: Buffer.alloc(32, 8) }],
    ['an id of a key that it does not know', { keyId: 'k2' }],
  ])('R22 %s: it refuses', async (_, over) => {
    expect(await openHost(over).ask('wx-alice')).toBe('unreachable');
    expect(server.asked).toEqual([]);
    expect(logged.join()).toContain('"reason":"HTTP 401"');
  });
});

describe('R22 the time that an answer has', () => {
  test.each<[string, HostMishap]>([
    ['a host that is silent', { silentMs: 5_000 }],
    ['an answer that never ends', 'stall'],
  ])('R22 %s is waited for no longer, a second try included', async (_, mishap) => {
    host = openHost({ budgetMs: 600 });
    const started = performance.now();
    expect(await answerTo(mishap)).toBe('unreachable');
    expect(performance.now() - started).toBeLessThan(1_900);
    expect(server.asked).toHaveLength(2);
    expect(logged.join()).toContain('"reason":"too slow"');
  });

  test('R22 no time is left: it is not asked at all, and nothing is thrown', async () => {
    expect(await openHost({ budgetMs: 0 }).ask('wx-alice')).toBe('unreachable');
  });
});

test('R22 through the API: the board shows what the host says of the account, by the id that the host knows', async () => {
  const api = await startApi({ host });
  const { person } = await verified(api.url);
  const { nickname } = (await person.get<Me>('/v1/me')).body.account;
  server.answer({ ...blamelessFacts, balance: 1230 }, 'hang up');
  const read = async () => (await person.get<Preconditions>('/v1/clearing/preconditions')).body.preconditions[0];
  expect(await read()).toMatchObject({ code: 'balance_zero', state: 'unmet', detail: '余额 12.30 元' });
  expect(await read()).toMatchObject({ code: 'balance_zero', state: 'unknown' });
  expect(server.asked).toEqual([nickname, nickname, nickname]);
  await api.stop();
});
