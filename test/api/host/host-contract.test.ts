import { signRequest } from '../../../api/host/http/sign-request';
import { startApi, type TestApi } from '../../support/api';
import { client } from '../../support/api-client';
import { hostSignature } from '../../support/host-server';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

interface Contract {
  openapi: string;
  paths: Record<string, Record<string, { requestBody: unknown; responses: Record<string, unknown> }>>;
  components: { schemas: Record<string, { properties: object; required: string[] }>; securitySchemes: object };
}

it('R22 the contract of the host is served to whoever builds it', async () => {
  const { status, body } = await client(api.url).get<Contract>('/openapi-host.json');
  expect(status).toBe(200);
  expect(body.openapi).toBe('3.1.0');
  expect(Object.keys(body.paths)).toEqual(['/v1/accounts/standing', '/v1/accounts/contact']);
  expect(Object.keys(body.paths['/v1/accounts/standing']?.post?.responses ?? {})).toEqual(['200', '401', '404']);
  expect(Object.keys(body.components.securitySchemes)).toEqual(['keyId', 'timestamp', 'signature']);
});

it('R22 the contract names every field that an answer is checked for', async () => {
  const { body } = await client(api.url).get<Contract>('/openapi-host.json');
  const facts = Object.values(body.components.schemas).find(({ properties }) => 'balance' in properties);
  expect(Object.keys(facts?.properties ?? {}).sort()).toEqual(
    [
      'balance',
      'fundsInTransit',
      'fundsInTransitSince',
      'boundCards',
      'refundableUntil',
      'frozenUntil',
      'registeredAt',
      'activated',
      'businessLines',
      'nickname',
      'phoneTail',
      'closed',
    ].sort(),
  );
});

/** Worked out by another program, so that the contract stays as it is. */
it('R22 a request is signed as the contract tells', () => {
  const [method, path, body] = ['POST', '/shiming/v1/accounts/standing', '{"hostId":"wx-alice"}'];
  const key = Buffer.from('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f', 'hex');
  const headers = signRequest({ method, path, body, keyId: 'k1', key, at: new Date('2026-11-22T02:00:00.999Z') });
  expect(headers).toEqual({
    'Shiming-Key-Id': 'k1',
    'Shiming-Timestamp': '1795312800',
    'Shiming-Signature': 'a00c794715f7fa85b29da6346e7a42c6ad289ebc5358750c428dd6d1d9eb3287',
  });
  expect(hostSignature({ method, path, timestamp: '1795312800', body, key })).toBe(
    'a00c794715f7fa85b29da6346e7a42c6ad289ebc5358750c428dd6d1d9eb3287',
  );
});
