import { z } from 'zod';
import { startApi, type TestApi } from '../../support/api';
import {
  approve,
  type Client,
  claim,
  client,
  makeInput,
  type Reply,
  refuse,
  signIn,
  signInStaff,
  specimen,
  submit,
  upload,
  uploadBoth,
} from '../../support/api-client';

interface Operation {
  operationId: string;
  tags: string[];
  summary: string;
  parameters?: { in: string; name: string; required?: boolean }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: Record<string, unknown> }> }>;
  security?: Record<string, string[]>[];
}
interface Document {
  openapi: string;
  info: object;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object>; securitySchemes: Record<string, object> };
}

let api: TestApi;
let contract: Document;
beforeAll(async () => {
  api = await startApi();
  contract = (await client(api.url).get<Document>('/openapi.json')).body;
});
afterAll(() => api.stop());

const operations = () =>
  Object.entries(contract.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

describe('the contract', () => {
  it('is an OpenAPI 3.1 document in which every reference leads somewhere', () => {
    expect(contract).toMatchObject({
      openapi: '3.1.0',
      info: { title: expect.any(String), version: expect.any(String) },
    });
    const references = [...JSON.stringify(contract).matchAll(/"\$ref":"([^"]+)"/g)].map(([, target]) => target ?? '');
    expect(references.length).toBeGreaterThan(5);
    for (const target of references) {
      const found = target
        .replace('#/', '')
        .split('/')
        .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], contract);
      expect([target, found]).toEqual([target, expect.any(Object)]);
    }
  });

  it('gives each operation a name of its own, words, and the parameters that its path holds', () => {
    const names = operations().map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
    for (const { path, operation } of operations()) {
      expect(operation.summary).not.toBe('');
      const held = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const declared = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
      expect(declared.map(({ name }) => name)).toEqual(held);
      for (const { required } of declared) expect(required).toBe(true);
    }
  });

  it('says who may call: each scheme that an operation names is there', () => {
    const known = Object.keys(contract.components.securitySchemes);
    for (const { operation } of operations()) {
      for (const scheme of (operation.security ?? []).flatMap(Object.keys)) expect(known).toContain(scheme);
    }
  });

  it('describes each error as a problem document', () => {
    for (const { operation } of operations()) {
      for (const [status, { description, content }] of Object.entries(operation.responses)) {
        expect(description).not.toBe('');
        if (Number(status) >= 400) expect(Object.keys(content ?? {})).toEqual(['application/problem+json']);
      }
    }
  });

  it('is shown at /docs, with nothing loaded from elsewhere', async () => {
    const page = await client(api.url).get<string>('/docs');
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const named = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '');
    const loaded = named.filter((address) => !address.startsWith('data:'));
    expect(loaded.length).toBeGreaterThan(1);
    for (const address of loaded) {
      expect(address).toMatch(/^\//);
      expect((await client(api.url).get(address)).status).toBe(200);
    }
    expect((await client(api.url).get('/docs/assets/package.json')).status).not.toBe(200);
  });
});

describe('every answer of the main flow is one that the contract describes', () => {
  /** The schema of an answer, with what it refers to beside it. */
  function schemaOf(method: string, path: string, status: number): z.ZodType | undefined {
    const answer = contract.paths[path]?.[method.toLowerCase()]?.responses[String(status)];
    if (!answer) throw new Error(`${method} ${path} does not declare ${status}`);
    const [content] = Object.values(answer.content ?? {});
    if (!content) return undefined;
    const text = JSON.stringify({ ...content.schema, $defs: contract.components.schemas });
    return z.fromJSONSchema(JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')));
  }

  async function call(
    who: Client,
    method: string,
    path: string,
    { id = '', body, reply }: { id?: string; body?: unknown; reply?: Reply<unknown> } = {},
  ): Promise<Record<string, unknown>> {
    const answered =
      reply ??
      (await who.send(method, path.replace('{id}', id), {
        ...(body !== undefined && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
      }));
    const schema = schemaOf(method, path, answered.status);
    if (!schema) expect(answered.body).toBe('');
    else expect(schema.safeParse(answered.body).error).toBeUndefined();
    return answered.body as Record<string, unknown>;
  }

  it('from signing in to the real name, refusals included', async () => {
    const nobody = client(api.url);
    for (const path of ['/healthz', '/readyz', '/v1/service', '/v1/sandbox/clock']) await call(nobody, 'GET', path);
    await call(nobody, 'POST', '/v1/sessions', { body: { code: 'sandbox:contract' } });
    await call(nobody, 'POST', '/v1/sessions', { body: {} });
    await call(nobody, 'POST', '/v1/sessions', { body: { code: 'x' } });
    await call(nobody, 'GET', '/v1/me');

    const person = await signIn(api.url);
    for (const path of ['/v1/me', '/v1/real-name', '/v1/photos', '/v1/verifications/current']) {
      await call(person, 'GET', path);
    }
    await call(person, 'POST', '/v1/photos', { reply: await upload(person, 'front', await specimen('front')) });
    await call(person, 'POST', '/v1/photos', { reply: await upload(person, 'front', Buffer.from('x')) });
    const input = await makeInput(person);
    const first = await submit(person, input);
    await call(person, 'POST', '/v1/verifications', { reply: first });
    await call(person, 'POST', '/v1/verifications', { reply: await submit(person, input) });
    await call(person, 'POST', '/v1/verifications', { body: {} });

    const agent = await signInStaff(api.url);
    await call(agent, 'GET', '/v1/staff/me');
    await call(agent, 'GET', '/v1/review/cases');
    await call(agent, 'GET', '/v1/review/reasons');
    const claimed = await claim(agent);
    const { id } = claimed.body;
    await call(agent, 'POST', '/v1/review/claims', { reply: claimed });
    await call(agent, 'POST', '/v1/review/claims', { body: {} });
    await call(agent, 'GET', '/v1/review/cases/{id}', { id });
    await call(agent, 'POST', '/v1/review/cases/{id}/lease', { id });
    await call(agent, 'POST', '/v1/review/cases/{id}/disclosures', { id, body: { reason: 'contract' } });
    const { version } = claimed.body;
    await call(agent, 'POST', '/v1/review/cases/{id}/decision', { id, body: { version, decision: 'reject' } });
    await call(agent, 'POST', '/v1/review/cases/{id}/decision', {
      id,
      body: { version, ...refuse, comment: 'x', note: 'y' },
    });
    await call(agent, 'POST', '/v1/review/cases/{id}/release', { id });
    await call(agent, 'GET', '/v1/audit');

    await call(person, 'GET', '/v1/verifications/current');
    await call(person, 'GET', '/v1/verifications/{id}/form', { id: first.body.id });
    const again = await submit(person, { ...input, ...(await uploadBoth(person)) });
    const next = (await claim(agent)).body;
    await call(agent, 'POST', '/v1/review/cases/{id}/decision', {
      id: next.id,
      body: { version: next.version, ...approve },
    });
    await call(person, 'POST', '/v1/verifications/{id}/withdrawal', { id: again.body.id });
    for (const path of ['/v1/me', '/v1/real-name', '/v1/verifications/current']) await call(person, 'GET', path);
    await call(await signInStaff(api.url, 'auditor'), 'GET', '/v1/audit');
    await call(agent, 'DELETE', '/v1/staff/sessions');
    await call(person, 'DELETE', '/v1/sessions');
  });
});
