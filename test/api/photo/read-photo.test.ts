import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../../api/http/refusal';
import { runDueWork } from '../../../api/jobs/run-due-work';
import { addDays, beijingDate } from '../../../domain/calendar/civil-date';
import type { Photo } from '../../../domain/contract/photo';
import type { SeenPhoto } from '../../../domain/photo/judge-photo';
import type { PhotoSide } from '../../../domain/photo/photo-sides';
import { startApi, type TestApi } from '../../support/api';
import { type Client, problemOf, signIn, specimen, submit, upload } from '../../support/api-client';
import { makePerson } from '../../support/people';
import { seenCard, type ToldReader, toldReader } from '../../support/reader';

let api: TestApi;
let reader: ToldReader;
let person: Client;
const card = makePerson();
beforeAll(async () => {
  reader = toldReader();
  api = await startApi({ reader });
});
beforeEach(async () => {
  reader.sees('front', seenCard(card, 'front'));
  reader.sees('back', seenCard(card, 'back'));
  person = await signIn(api.url);
});
afterEach(() => api.clock.setTo(new Date()));
afterAll(() => api.stop());

const take = async (side: PhotoSide, headers: Record<string, string> = {}) =>
  upload(person, side, await specimen(side), { headers });
const weighed = ({ problems }: Photo) => problems.map(({ code, weight }) => `${code}:${weight}`);
const listed = async (query = '?unused=true') =>
  (await person.get<{ photos: Photo[] }>(`/v1/photos${query}`)).body.photos;
const rowOf = ({ id }: { id: string }) => api.deps.db('photos').where({ id }).first();

describe('R3: a photo that can be read', () => {
  it('is answered with what stands on it, each field with how sure it is', async () => {
    const { status, body } = await take('front');
    expect(status).toBe(201);
    expect(body).toMatchObject({ readingState: 'read', problems: [], failedTries: 0 });
    expect(body.reading).toEqual(seenCard(card, 'front').reading);
    expect((await take('back')).body.reading).toEqual({
      authority: expect.stringContaining('公安局'),
      validFrom: card.validFrom,
      validUntil: card.validUntil,
      confidence: { authority: 0.99, validFrom: 0.99, validUntil: 0.99 },
    });
  });

  it('R7: is answered with the same when the mini-program comes back', async () => {
    const { body: front } = await take('front');
    const { body: back } = await take('back');
    expect(await listed()).toEqual([back, front]);
    expect(await listed('')).toEqual([back, front]);
  });

  it('R7: is not read a second time when its upload is repeated', async () => {
    const key = { 'Idempotency-Key': randomUUID() };
    const first = await take('front', key);
    const before = reader.looks();
    reader.sees('front', undefined);
    expect((await take('front', key)).body).toEqual(first.body);
    expect(reader.looks()).toBe(before);
  });

  it('R42: is not told again once it is erased, whoever repeats its upload', async () => {
    const key = { 'Idempotency-Key': randomUUID() };
    const { body } = await take('front', key);
    expect((await person.send('DELETE', `/v1/photos/${body.id}`)).status).toBe(204);
    expect(problemOf(await take('front', key))).toEqual({ status: 404, code: 'not_found' });
  });

  it('keeps which reader looked, and what it read under seal', async () => {
    const { body } = await take('front');
    const row = await rowOf(body);
    expect(row).toMatchObject({ reader: 'told', reading_state: 'read' });
    for (const value of [card.name, card.idNumber]) expect(JSON.stringify(row)).not.toContain(value);
  });

  it('of which only impossible things were read counts as unread', async () => {
    const wrong = `${card.idNumber.slice(0, 16)}${card.idNumber[16] === '1' ? 2 : 1}${card.idNumber[17]}`;
    reader.sees('front', seenCard(card, 'front', { misread: { idNumber: wrong } }));
    const { body } = await take('front');
    expect(weighed(body)).toEqual(['unreadable:stop']);
    expect(body.reading).toMatchObject({ name: card.name });
    expect(body.reading).not.toHaveProperty('idNumber');
  });

  it('in spite of poor light or a lost corner stops nobody', async () => {
    reader.sees('front', seenCard(card, 'front', { signs: ['too_dark', 'border_incomplete'] }));
    const { body } = await take('front');
    expect(weighed(body)).toEqual(['border_incomplete:warn', 'too_dark:warn']);
    expect([body.reading.idNumber, body.failedTries]).toEqual([card.idNumber, 0]);
  });

  it('R7: whose reading cannot be opened any more is listed as unread, and the others as they were', async () => {
    const { body: damaged } = await take('front');
    const { body: whole } = await take('back');
    await api.deps.db('photos').where({ id: damaged.id }).update({ reading_sealed: 'k1.damaged' });
    expect(await listed()).toEqual([whole, { ...damaged, reading: {} }]);
    expect(api.log()).toContain('A reading cannot be opened');
  });

  it('R42: takes its reading along when it is erased, by its owner or by time', async () => {
    const [byOwner, byTime] = [(await take('front')).body, (await take('back')).body];
    await person.send('DELETE', `/v1/photos/${byOwner.id}`);
    api.clock.advanceDays(8);
    await runDueWork(api.deps);
    for (const photo of [byOwner, byTime]) expect(await rowOf(photo)).toMatchObject({ reading_sealed: null });
  });
});

describe('R3: what is wrong with a photo is said with its weight', () => {
  const seen = (shows: SeenPhoto['shows'], signs: SeenPhoto['signs'] = []): SeenPhoto => ({
    ...seenCard(card, 'back'),
    shows,
    signs,
  });

  it.each<[string, SeenPhoto, string[]]>([
    ['something else', seen('other', ['blurred']), ['not_an_id_card:stop']],
    ['the other side', seen('back', ['too_dark']), ['wrong_side:stop']],
    ['a temporary card', seen('temporary-card'), ['temporary_card:stop']],
    ['hardly anything', seen('unknown', ['blurred', 'glare']), ['unreadable:stop', 'blurred:warn', 'glare:warn']],
  ])('it shows %s: nothing counts as read', async (_what, shows, problems) => {
    reader.sees('front', shows);
    const { status, body } = await take('front');
    expect([status, body.reading, body.readingState]).toEqual([201, {}, 'read']);
    expect(weighed(body)).toEqual(problems);
  });

  it('a card is expired by the clock of the service, from the day after its last', async () => {
    const validUntil = card.validUntil as string;
    const noon = (day: string) => new Date(`${day}T04:00:00Z`);
    api.clock.setTo(noon(validUntil));
    person = await signIn(api.url);
    expect(weighed((await take('back')).body)).toEqual([]);
    api.clock.setTo(noon(addDays(validUntil, 1)));
    expect(weighed((await take('back')).body)).toEqual(['expired:stop']);
  });

  it('R41: 2010019 has its number, its picture and its words in the language asked for', async () => {
    reader.sees('front', { shows: 'unknown', signs: [], reading: {} });
    const [problem] = (await take('front')).body.problems;
    expect(problem).toMatchObject({
      number: '2010019',
      help: 'whole-card',
      message: expect.stringMatching(/识别失败/),
    });
    const english = (await take('front', { 'Accept-Language': 'en' })).body.problems[0];
    expect(english?.message).toMatch(/could not be read \(2010019\)/);
  });
});

describe('R3: when the reader does not answer', () => {
  const fails = () => {
    throw new Error('the model is gone');
  };

  it.each<[string, undefined | (() => never)]>([
    ['in time', undefined],
    ['but fails', fails],
  ])('%s, the photo is kept, the person may go on, and it is no failed try', async (_how, answer) => {
    reader.sees('front', answer);
    const { status, body } = await take('front');
    expect(status).toBe(201);
    expect(body).toMatchObject({ readingState: 'timed-out', reading: {}, failedTries: 0 });
    expect(weighed(body)).toEqual(['unreadable:warn']);
    expect(body.problems[0]).toMatchObject({ number: '2010019', message: expect.stringContaining('人工核对') });
    expect(await listed()).toEqual([body]);
  });

  it('a failure is logged in one line, without a word of what was read before', async () => {
    const own = await startApi({ reader });
    try {
      person = await signIn(own.url);
      await take('back');
      reader.sees('front', fails);
      await take('front');
      const errors = own
        .log()
        .split('\n')
        .filter((line) => line.includes('"level":50'));
      expect(errors).toHaveLength(1);
      expect(JSON.parse(errors[0] ?? '')).toMatchObject({ msg: 'A photo could not be read', reader: 'told' });
      for (const value of [card.name, card.idNumber, card.validFrom]) expect(own.log()).not.toContain(value);
    } finally {
      await own.stop();
    }
  });

  it('because too many wait, the person is asked to come back, and nothing of the photo stays', async () => {
    reader.sees('front', () => {
      throw new Refusal('busy', { headers: { 'Retry-After': '3' } });
    });
    const key = { 'Idempotency-Key': randomUUID() };
    const reply = await take('front', key);
    expect(problemOf(reply)).toEqual({ status: 503, code: 'busy' });
    expect(reply.headers.get('retry-after')).toBe('3');
    expect(await listed()).toEqual([]);
    expect(await api.deps.db('loose_photo_files')).toEqual([]);
    const files = readdirSync(join(api.dataDir, 'photos'), { recursive: true, withFileTypes: true });
    const rows = await api.deps.db('photos').whereNull('erased_at');
    expect(files.filter((entry) => entry.isFile())).toHaveLength(rows.length);

    reader.sees('front', seenCard(card, 'front'));
    expect((await take('front', key)).body.reading).toMatchObject({ idNumber: card.idNumber });
  });
});

describe('R3: failed tries', () => {
  const unreadable: SeenPhoto = { shows: 'unknown', signs: [], reading: {} };

  it('are counted side by side, erased photos included; what only warns and what took too long is none', async () => {
    const tries: number[] = [];
    const taken = async (side: PhotoSide, seen: SeenPhoto | undefined) => {
      reader.sees(side, seen);
      const { body } = await take(side);
      tries.push(body.failedTries);
      return body;
    };
    const first = await taken('front', unreadable);
    await person.send('DELETE', `/v1/photos/${first.id}`);
    await taken('front', { shows: 'other', signs: [], reading: {} });
    await taken('back', unreadable);
    await taken('front', seenCard(card, 'front', { signs: ['glare'] }));
    await taken('front', undefined);
    await taken('front', seenCard(card, 'back'));
    expect(tries).toEqual([1, 2, 1, 2, 2, 3]);
    const now = (await listed()).map(({ side, failedTries }) => `${side}:${failedTries}`);
    expect(new Set(now)).toEqual(new Set(['front:3', 'back:1']));
  });

  it('begin anew with each submission', async () => {
    reader.sees('front', unreadable);
    const [front, back] = [(await take('front')).body, (await take('back')).body];
    expect(front.failedTries).toBe(1);
    api.clock.setTo(new Date(Date.now() + 1000));
    const ids = { frontPhotoId: front.id, backPhotoId: back.id };
    const { status, body: verification } = await submit(person, { ...card, ...ids, consent: true });
    expect(status).toBe(201);
    await person.post(`/v1/verifications/${verification.id}/withdrawal`);
    expect((await listed()).map(({ failedTries }) => failedTries)).toEqual([0, 0]);
    api.clock.setTo(new Date(Date.now() + 2000));
    expect((await take('front')).body.failedTries).toBe(1);
  });

  it('of another person are not mine', async () => {
    reader.sees('front', unreadable);
    await take('front');
    person = await signIn(api.url);
    expect((await take('front')).body.failedTries).toBe(1);
  });
});

it('R3: a photo that nobody could read can be submitted all the same, for a person to look', async () => {
  reader.sees('front', undefined);
  reader.sees('back', { shows: 'unknown', signs: ['blurred'], reading: {} });
  const ids = { frontPhotoId: (await take('front')).body.id, backPhotoId: (await take('back')).body.id };
  const { status, body } = await submit(person, { ...card, ...ids, consent: true });
  expect([status, body.status]).toEqual([201, 'pending']);
  expect(beijingDate(new Date(body.dueAt)) > beijingDate(new Date())).toBe(true);
});
