import { request } from 'node:http';
import type { Problem } from '../../../domain/contract/problem';
import { startApi, type TestApi } from '../../support/api';
import { client, problemOf, type Reply, signIn } from '../../support/api-client';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const json = { 'Content-Type': 'application/json' };
const post = (body: string | Buffer, headers: Record<string, string> = json) =>
  client(api.url).send('POST', '/v1/sessions', { body: body as BodyInit, headers });

/** What fetch will not send: odd methods, bodies without a length. */
function send(method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<Reply<unknown>> {
  return new Promise((resolve, reject) => {
    const sent = request(api.url + path, { method, headers }, (reply) => {
      let text = '';
      reply.on('data', (chunk) => {
        text += chunk;
      });
      reply.on('end', () => {
        const isJson = /json/.test(reply.headers['content-type'] ?? '');
        resolve({
          status: reply.statusCode ?? 0,
          headers: new Headers(reply.headers as Record<string, string>),
          body: isJson ? JSON.parse(text) : text,
        });
      });
    });
    sent.on('error', reject);
    if (body) sent.write(body);
    sent.end();
  });
}

describe('an error speaks', () => {
  const refused = (language?: string) =>
    client(api.url).get<Problem>('/v1/me', language === undefined ? {} : { 'Accept-Language': language });

  it.each([
    [undefined, '登录已失效，请重新登录'],
    ['zh-TW', '登录已失效，请重新登录'],
    ['fr', '登录已失效，请重新登录'],
    ['*', '登录已失效，请重新登录'],
    ['en', 'Please sign in again'],
    ['en_US', 'Please sign in again'],
    ['fr, en;q=0.5', 'Please sign in again'],
    ['zh;q=0.1, en;q=0.9', 'Please sign in again'],
    ['en;q=0', '登录已失效，请重新登录'],
    [`${'x,'.repeat(500)};q=a;;,`, '登录已失效，请重新登录'],
  ])('R41: to Accept-Language %j', async (language, title) => {
    expect((await refused(language)).body.title).toBe(title);
  });

  it('R41: of its fields in the same language', async () => {
    const { body } = await client(api.url).post<Problem>('/v1/sessions', {}, { 'Accept-Language': 'en' });
    expect(body.fields).toEqual([{ path: 'code', code: 'missing', message: 'This is needed' }]);
  });

  it('with an id that finds the request in the log', async () => {
    const { body, headers } = await refused();
    expect(headers.get('x-request-id')).toBe(body.requestId);
    expect(api.log()).toContain(body.requestId);
  });
});

describe('an address', () => {
  const person = () => signIn(api.url);

  it.each([
    '/v1/nothing',
    '/v1/',
    '/v1/photos/not-an-id/content',
    '/v1/photos/%00/content',
    '/v1/photos/%E0%A4%A/content',
    '/v1/review',
  ])('that leads nowhere is not found: %s', async (path) => {
    expect(problemOf(await (await person()).get(path))).toEqual({ status: 404, code: 'not_found' });
  });

  it('that does not take the method says so, and which it takes', async () => {
    const reply = await (await person()).send('DELETE', '/v1/me');
    expect(problemOf(reply)).toEqual({ status: 405, code: 'method_not_allowed' });
    expect(reply.headers.get('allow')).toBe('HEAD, GET');
  });

  it.each(['PATCH', 'TRACE', 'PROPFIND', 'PURGE'])(
    'does not take %s, and the server has no fault in that',
    async (method) => {
      expect(problemOf(await send(method, '/v1/me'))).toEqual({ status: 405, code: 'method_not_allowed' });
    },
  );

  it.each([
    ['unused=maybe', 'unused'],
    ['unused=true&unused=true', 'unused'],
  ])('names the wrong parameter of ?%s', async (query, path) => {
    const reply = await (await person()).get(`/v1/photos?${query}`);
    expect(problemOf(reply)).toEqual({ status: 422, code: 'invalid_input', fields: [`${path}:malformed`] });
  });
});

describe('a body', () => {
  const malformed = { status: 400, code: 'malformed_json' };

  it.each([
    '{',
    '{"code":}',
    '"sandbox:a"',
    'null',
    '17',
    'true',
    'code=sandbox:a',
    '{"__proto__":{"code":"x"}}',
    '\u0000',
    '['.repeat(50_000),
  ])('that is no JSON object is malformed: %.20j', async (body) => {
    expect(problemOf(await post(body))).toEqual(malformed);
  });

  it('that says it is compressed and is not, is malformed', async () => {
    expect(problemOf(await post('{}', { ...json, 'Content-Encoding': 'gzip' }))).toEqual(malformed);
  });

  it('that is a list is not of the expected form', async () => {
    expect(problemOf(await post('[]'))).toMatchObject({ status: 422, fields: [':malformed'] });
  });

  it('that is empty lacks everything', async () => {
    expect(problemOf(await post(''))).toMatchObject({ status: 422, fields: ['code:missing'] });
  });

  it('nested deeply in a field that is no object is malformed there', async () => {
    const deep = '['.repeat(50_000) + ']'.repeat(50_000);
    expect(problemOf(await post(`{"code":${deep}}`))).toMatchObject({ status: 422, fields: ['code:malformed'] });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'multipart/form-data; boundary=x'])(
    'of the type %s is not supported, whether its length is told or not',
    async (type) => {
      const unsupported = { status: 415, code: 'unsupported_media_type' };
      expect(problemOf(await post('code=x', { 'Content-Type': type }))).toEqual(unsupported);
      const chunked = await send('POST', '/v1/sessions', { 'Content-Type': type }, 'code=x');
      expect(problemOf(chunked)).toEqual(unsupported);
    },
  );

  it('of 256 kB is read, and of a byte more refused', async () => {
    const sized = (bytes: number) => JSON.stringify({ code: 'x'.repeat(bytes - '{"code":""}'.length) });
    expect(problemOf(await post(sized(256 * 1024)))).toMatchObject({ status: 422, fields: ['code:too_long'] });
    expect(problemOf(await post(sized(256 * 1024 + 1)))).toEqual({ status: 413, code: 'body_too_large' });
  });

  it('with more than is asked for is taken, and the rest ignored', async () => {
    expect((await post('{"code":"sandbox:more","admin":true,"constructor":{"prototype":{}}}')).status).toBe(201);
  });
});

it('a fault of ours tells nothing of itself', async () => {
  const failing = await startApi({
    signIn: {
      kind: 'sandbox',
      redeem: async () => {
        throw new Error('secret inside');
      },
    },
  });
  const reply = await client(failing.url).post('/v1/sessions', { code: 'sandbox:alice' });
  expect(problemOf(reply)).toEqual({ status: 500, code: 'internal' });
  expect(JSON.stringify(reply.body)).not.toContain('secret');
  expect(failing.log()).toContain('secret inside');
  await failing.stop();
});

it('a database that cannot be reached is "unavailable", and when to come back', async () => {
  const cut = await startApi({
    signIn: {
      kind: 'sandbox',
      redeem: async () => {
        throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
      },
    },
  });
  const reply = await client(cut.url).post('/v1/sessions', { code: 'sandbox:alice' });
  expect(problemOf(reply)).toEqual({ status: 503, code: 'unavailable' });
  expect(reply.headers.get('retry-after')).toBe('5');
  await cut.stop();
});
