import { randomUUID } from 'node:crypto';
import type { Me } from '../../../domain/contract/account';
import type { Verification } from '../../../domain/contract/verification';
import { startApi, type TestApi } from '../../support/api';
import { makeInput, problemOf, signIn, specimen, submit, upload } from '../../support/api-client';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

describe('R4: a repeated submission', () => {
  it('with the same key and body has the same answer, the person being verified meanwhile or not', async () => {
    const person = await signIn(api.url);
    const input = await makeInput(person);
    const key = randomUUID();
    const first = await submit(person, input, key);
    const again = await submit(person, input, key);
    expect([again.status, again.body]).toEqual([201, first.body]);
    await person.post(`/v1/verifications/${first.body.id}/withdrawal`);
    expect((await submit(person, input, key)).body).toEqual(first.body);
    expect((await person.get<Verification>('/v1/verifications/current')).body.status).toBe('withdrawn');
  });

  it('sixteen times at once makes one, and all hear of the same', async () => {
    const person = await signIn(api.url);
    const input = await makeInput(person);
    const key = randomUUID();
    const replies = await Promise.all(Array.from({ length: 16 }, () => submit(person, input, key)));
    expect(new Set(replies.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
    expect(replies[0]?.status).toBe(201);
    const { id } = (await person.get<Me>('/v1/me')).body.account;
    expect(await api.deps.db('verifications').where({ account_id: id })).toHaveLength(1);
    expect(await api.deps.db('cases').where({ verification_id: replies[0]?.body.id })).toHaveLength(1);
  });

  it('is the same whatever the order of its fields and the spaces in its name', async () => {
    const person = await signIn(api.url);
    const input = await makeInput(person);
    const key = randomUUID();
    const first = await submit(person, input, key);
    const shuffled = { ...Object.fromEntries(Object.entries(input).reverse()), name: ` ${input.name} ` };
    expect((await submit(person, shuffled, key)).body).toEqual(first.body);
  });

  it('with the same key and another body is refused', async () => {
    const person = await signIn(api.url);
    const input = await makeInput(person);
    const key = randomUUID();
    await submit(person, input, key);
    const reused = { status: 409, code: 'idempotency_key_reused' };
    expect(problemOf(await submit(person, { ...input, name: '林知夏夏' }, key))).toEqual(reused);
    expect(
      problemOf(await upload(person, 'front', await specimen('front'), { headers: { 'Idempotency-Key': key } })),
    ).toEqual(reused);
  });

  it('under a key that another account has used is a submission of its own', async () => {
    const [one, other] = [await signIn(api.url), await signIn(api.url)];
    const key = randomUUID();
    const [first, second] = [
      await submit(one, await makeInput(one), key),
      await submit(other, await makeInput(other), key),
    ];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(first.body.id).not.toBe(second.body.id);
  });

  it('after a refusal of its input is read anew: only what was done is remembered', async () => {
    const person = await signIn(api.url);
    const input = await makeInput(person);
    const key = randomUUID();
    expect((await submit(person, { ...input, name: '林' }, key)).status).toBe(422);
    expect((await submit(person, input, key)).status).toBe(201);
  });

  it.each(['two words', 'x'.repeat(201), 'é'])('under the key %.10j is told what a key is', async (key) => {
    const person = await signIn(api.url);
    expect(problemOf(await submit(person, await makeInput(person), key))).toEqual({
      status: 400,
      code: 'idempotency_key_invalid',
    });
  });
});
