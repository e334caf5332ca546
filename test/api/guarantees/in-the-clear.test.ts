import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Disclosure } from '../../../domain/contract/case';
import type { Verification } from '../../../domain/contract/verification';
import type { PhotoSide } from '../../../domain/photo/photo-sides';
import { startApi } from '../../support/api';
import {
  approve,
  type Client,
  claim,
  client,
  decide,
  signIn,
  signInStaff,
  submit,
  upload,
} from '../../support/api-client';
import { type Home, makeHome } from '../../support/load-product';
import { makePerson, type Person } from '../../support/people';
import { uploadRead } from '../../support/read-photos';
import { backPhoto, frontPhoto } from '../../support/specimen';
import { cardHolderOf } from '../../support/specimen/card-holder';
import { dumpTables, filesIn, findInClear, type Secrets } from './find-in-clear';

jest.setTimeout(120_000);

const comment = '请核对𬱖龘后重拍 comment-for-the-person';
const note = '𬱖龘来电核实 note-for-colleagues';
const why = '核对欧阳𬱖龘本人 why-I-look';
const marker = 'EXIF-MARKER-7d1f4c';

/** Answers with an error, kept as they came: headers and body. */
const refusals: Buffer[] = [];

function watched(caller: Client): Client {
  const send: Client['send'] = async (method, path, init) => {
    const reply = await caller.send<never>(method, path, init);
    if (reply.status >= 400) refusals.push(Buffer.from(JSON.stringify([...reply.headers, reply.body])));
    return reply;
  };
  return {
    ...caller,
    send,
    get: (path, headers) => send('GET', path, { headers }),
    post: (path, body, headers) =>
      send('POST', path, {
        headers: { 'Content-Type': 'application/json', ...headers },
        body: body === undefined ? undefined : JSON.stringify(body),
      }),
  };
}

/** A photo with something to recognise in its bytes besides its pixels. */
async function markedPhoto(card: Person, side: PhotoSide): Promise<Buffer> {
  const plain = await (side === 'front' ? frontPhoto(card) : backPhoto(card));
  const photo = sharp(plain).withExif({ IFD0: { Make: marker, ImageDescription: marker } });
  return Buffer.concat([await photo.jpeg().toBuffer(), Buffer.from(`${marker} ${card.idNumber}`)]);
}

const contentOf = (person: Client, url: string, id: string) =>
  fetch(`${url}/v1/photos/${id}/content`, { headers: { Authorization: `Bearer ${person.token}` } })
    .then((reply) => reply.arrayBuffer())
    .then((bytes) => Buffer.from(bytes));

/** Refused, corrected, submitted again and approved, with everything said that can be said. */
async function goThroughEverything(url: string, person: Client, card: Person): Promise<Secrets> {
  const photo = await markedPhoto(card, 'front');
  const file = { filename: `${card.name}-${card.idNumber}.jpg` };
  const front = await uploadRead(person, 'front', photo, file);
  const back = await uploadRead(person, 'back', await markedPhoto(card, 'back'), file);
  const { name, idNumber, validFrom, validUntil } = card;
  const typed = { name, idNumber, validFrom, validUntil, frontPhotoId: front.id, backPhotoId: back.id };
  expect((await person.post('/v1/verifications/comparison', typed)).status).toBe(200);
  const input = { ...typed, consent: true };
  expect((await submit(person, input, `form-of-${idNumber}`)).status).toBe(201);
  const stored = await contentOf(person, url, input.frontPhotoId);

  const agent = watched(await signInStaff(url));
  const { body: taken } = await claim(agent);
  const disclosed = await agent.post<Disclosure>(`/v1/review/cases/${taken.id}/disclosures`, { reason: why });
  const { address, authority } = cardHolderOf(card);
  // What is looked for below was really read, and so really kept.
  expect(disclosed.body).toMatchObject({ name, idNumber, reading: { idNumber, address, authority } });
  await agent.get(`/v1/photos/${input.frontPhotoId}/content`);
  const refusal = { decision: 'reject', reasons: [{ code: 'special_case', field: 'name' }], comment, note };
  expect((await decide(agent, taken, refusal)).status).toBe(200);

  const { body: refused } = await person.get<Verification>('/v1/verifications/current');
  expect(refused.rejection?.comment).toBe(comment);
  expect((await person.get(`/v1/verifications/${refused.id}/form`)).body).toMatchObject({ name, idNumber });
  expect((await submit(person, input, randomUUID())).status).toBe(201);
  const { body: again } = await claim(agent);
  expect((await decide(agent, again, approve)).status).toBe(200);
  const auditor = await signInStaff(url, 'auditor');
  expect(JSON.stringify((await auditor.get('/v1/audit')).body)).toContain(why);
  const middle = Math.floor(stored.length / 2);
  return {
    'the address that was read': address,
    'the photo as stored': stored.subarray(middle, middle + 48),
    'the photo as sent': photo.subarray(Math.floor(photo.length / 2), Math.floor(photo.length / 2) + 48),
  };
}

/** Everything that a careless client may put where it does not belong. */
async function makeEveryMistake(url: string, person: Client, { name, idNumber }: Person): Promise<void> {
  const typed = encodeURIComponent(`${name}${idNumber}`);
  const json = { 'Content-Type': 'application/json' };
  const post = (path: string, body: string, headers = {}) =>
    person.send('POST', path, { body, headers: { ...json, ...headers } });
  const good = { name, idNumber, validFrom: '2020-01-01', validUntil: '2040-01-01', consent: true };
  for (const path of ['/v1/verifications', '/v1/verifications/comparison', '/v1/sessions', '/v1/staff/sessions']) {
    await post(path, `{"name":"${name}","idNumber":"${idNumber}"`);
    await post(path, JSON.stringify(`${name}${idNumber}`));
    await post(path, JSON.stringify({ ...good, filler: 'x'.repeat(300_000) }));
    await post(path, JSON.stringify(good), { 'Content-Type': 'text/plain' });
  }
  await post('/v1/verifications', JSON.stringify({ ...good, frontPhotoId: idNumber, backPhotoId: name }));
  await post('/v1/verifications', JSON.stringify({ ...good, name: idNumber, validFrom: name, validUntil: idNumber }));
  const ids = { frontPhotoId: randomUUID(), backPhotoId: randomUUID() };
  await post('/v1/verifications', JSON.stringify({ ...good, ...ids, idNumber: `${idNumber.slice(0, 17)}?` }));
  await post('/v1/verifications', JSON.stringify({ ...good, ...ids, name: `${name} ${idNumber}` }));
  await post('/v1/verifications', JSON.stringify({ ...good, ...ids }), { 'Idempotency-Key': idNumber });
  await post('/v1/verifications/comparison', JSON.stringify({ ...good, frontPhotoId: idNumber, backPhotoId: name }));
  await post('/v1/sessions', JSON.stringify({ code: `wechat:${name}${idNumber}` }));
  await post('/v1/staff/sessions', JSON.stringify({ username: idNumber, password: name }));

  const agent = watched(await signInStaff(url, 'agent2'));
  const auditor = watched(await signInStaff(url, 'auditor'));
  for (const caller of [person, agent, auditor]) {
    for (const path of [`/v1/photos?unused=${typed}`, `/v1/verifications/${typed}/form`, `/v1/photos/${typed}/content`])
      await caller.get(path);
    for (const path of [
      `/v1/review/cases/${typed}`,
      `/v1/review/cases?cursor=${typed}`,
      `/v1/review/cases?status=${typed}`,
    ])
      await caller.get(path);
    for (const path of [
      `/v1/audit?cursor=${typed}`,
      `/v1/${typed}`,
      `/${typed}`,
      `/console/${typed}.js`,
      `/docs/${typed}`,
    ])
      await caller.get(path);
    await caller.get('/v1/nothing', { 'User-Agent': idNumber, Cookie: `n=${idNumber}`, 'Accept-Language': idNumber });
  }
  await agent.post(`/v1/review/cases/${randomUUID()}/decision`, {
    decision: name,
    reasons: [{ code: idNumber }],
    version: 1,
  });
  await agent.post(`/v1/review/cases/${randomUUID()}/disclosures`, { reason: `${name}${idNumber}`.repeat(20) });
  for (const side of [idNumber, 'front'])
    await upload(person, side, Buffer.from(`${marker}${idNumber}`), { filename: `${name}${idNumber}.jpg` });
}

describe('Nothing in the clear', () => {
  let home: Home;
  beforeAll(async () => {
    home = await makeHome();
  });
  afterAll(() => home.remove());

  it('R15 R42: no name, number, comment, reason or photo stands in a file, a table, the log or an error', async () => {
    const card = makePerson({ name: '欧阳𬱖龘' });
    const product = await home.start({ LOG_LEVEL: 'debug', PHOTO_READER: 'local', READER_THREADS: '1' });
    let secrets: Secrets;
    try {
      const person = watched(await signIn(product.url));
      await makeEveryMistake(product.url, person, card);
      secrets = {
        'the name': card.name,
        'the rare characters': '𬱖龘',
        'the characters that can be read': '欧阳',
        'the number': card.idNumber,
        'the number without its ends': card.idNumber.slice(2, 16),
        'the comment': 'comment-for-the-person',
        'the note': 'note-for-colleagues',
        'the reason for looking': 'why-I-look',
        'the marker in the photo': marker,
        ...(await goThroughEverything(product.url, person, card)),
      };
      expect(refusals.length).toBeGreaterThan(40);

      const places = new Map([
        ...filesIn(home.dataDir),
        ...(await home.look(dumpTables)),
        ['the log', Buffer.from(product.output())] as const,
        ...refusals.map((bytes, i) => [`error ${i}`, bytes] as const),
      ]);
      expect([...places.keys()]).toEqual(expect.arrayContaining(['verifications', 'audit', 'idempotency_keys']));
      expect(product.output()).toContain('/v1/verifications');
      expect(findInClear(secrets, places)).toEqual([]);
    } finally {
      await product.stop();
    }
    // The log of the stop, and what a checkpoint wrote into the database file.
    const after = new Map([...filesIn(home.dataDir), ['the log', Buffer.from(product.output())] as const]);
    expect(findInClear(secrets, after)).toEqual([]);
  });

  it('R15: the search finds what is planted, in a file, in a table, in whatever form', async () => {
    const { idNumber } = makePerson();
    const secrets = { number: idNumber };
    const forms = [idNumber, Buffer.from(idNumber).toString('hex'), Buffer.from(`a${idNumber}b`).toString('base64')];
    forms.push(Buffer.from(`ab${idNumber}`).toString('base64url'), Buffer.from(idNumber, 'utf16le').toString('latin1'));
    for (const form of forms) {
      writeFileSync(join(home.dataDir, 'planted'), `before ${form} after`, 'latin1');
      expect(findInClear(secrets, filesIn(home.dataDir))).not.toEqual([]);
    }
    writeFileSync(join(home.dataDir, 'planted'), '');
    const account = {
      id: randomUUID(),
      host_id: randomUUID(),
      nickname: idNumber,
      created_at: '2026-01-01 00:00:00.000',
    };
    const dump = await home.look(async (db) => {
      await db('accounts').insert(account);
      return dumpTables(db);
    });
    expect(findInClear(secrets, dump)).toEqual(['accounts: number as it is', 'accounts: number in a URL']);
  });

  it('R15: a fault of the database is logged without the values that the query carried', async () => {
    const api = await startApi();
    try {
      const card = makePerson({ name: '欧阳𬱖龘' });
      await api.deps.db.schema.renameTable('staff', 'staff_away');
      const nobody = client(api.url);
      const reply = await nobody.post('/v1/staff/sessions', {
        username: `${card.name}${card.idNumber}`,
        password: 'x',
      });
      expect(reply).toMatchObject({ status: 500, body: { code: 'internal' } });
      expect(api.log()).toContain('A request failed');
      const places = new Map([
        ['log', Buffer.from(api.log())],
        ['answer', Buffer.from(JSON.stringify(reply.body))],
      ] as const);
      expect(findInClear({ name: card.name, number: card.idNumber }, places)).toEqual([]);
    } finally {
      await api.stop();
    }
  });
});
