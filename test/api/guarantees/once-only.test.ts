import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startApi, type TestApi } from '../../support/api';
import { signIn, submit, upload } from '../../support/api-client';
import { anyPhoto, atOnce, readyToSubmit } from '../../support/load-people';

jest.setTimeout(60_000);

describe('A repeated request happens once', () => {
  let api: TestApi;
  beforeEach(async () => {
    api = await startApi();
  });
  afterEach(() => api.stop());

  const storedFiles = () =>
    readdirSync(join(api.dataDir, 'photos'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));

  it('R4: sixteen equal submissions at once with one key make one verification and get sixteen equal answers', async () => {
    const { person, input } = await readyToSubmit(api.url);
    const key = randomUUID();
    const replies = await atOnce(16, () => submit(person, input, key));
    expect(replies.map(({ status }) => status)).toEqual(Array(16).fill(201));
    expect(new Set(replies.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await api.deps.db('verifications').pluck('id')).toEqual([replies[0]?.body.id]);
    expect(await api.deps.db('cases').pluck('verification_id')).toEqual([replies[0]?.body.id]);
    expect(await api.deps.db('audit').where({ action: 'verification.submit' })).toHaveLength(1);
  });

  it('R4: different bodies at once under one key: one is taken, the others hear that the key was used', async () => {
    const { person, input } = await readyToSubmit(api.url);
    const key = randomUUID();
    const names = ['林知夏', '周予安', '许清和', '何望舒', '沈听澜', '苏思远', '叶景行', '姚云舟'];
    const replies = await Promise.all(names.map((name) => submit(person, { ...input, name }, key)));
    const codes = replies.map(({ status, body }) => (status === 201 ? 'taken' : body.code)).sort();
    expect(codes).toEqual([...Array(7).fill('idempotency_key_reused'), 'taken']);
    expect(await api.deps.db('verifications')).toHaveLength(1);
  });

  it('R7: sixteen equal uploads at once with one key keep one photo and one file', async () => {
    const person = await signIn(api.url);
    const bytes = await anyPhoto();
    const headers = { 'Idempotency-Key': randomUUID() };
    const replies = await atOnce(16, () => upload(person, 'front', bytes, { headers }));
    expect(replies.map(({ status }) => status)).toEqual(Array(16).fill(201));
    expect(new Set(replies.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    const listed = (await person.get<{ photos: { id: string }[] }>('/v1/photos')).body.photos;
    expect(listed.map(({ id }) => id)).toEqual([replies[0]?.body.id]);
    expect(storedFiles()).toEqual([expect.stringContaining(`${replies[0]?.body.id}.age`)]);
  });
});
