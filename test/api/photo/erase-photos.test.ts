import { toColumn } from '../../../api/database/time';
import type { Deps } from '../../../api/deps';
import { runDueWork } from '../../../api/jobs/run-due-work';
import { sweepLooseFiles } from '../../../api/photo/erase-photos';
import { addLooseFile } from '../../../api/photo/photo-store';
import { uploadPhoto } from '../../../api/photo/upload-photo';
import type { Me } from '../../../domain/contract/account';
import type { Photo } from '../../../domain/contract/photo';
import { startApi, type TestApi } from '../../support/api';
import {
  type Client,
  decide,
  hold,
  makeInput,
  problemOf,
  refuse,
  signIn,
  signInStaff,
  specimen,
  submit,
  submitted,
  upload,
} from '../../support/api-client';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterEach(() => {
  api.clock.setTo(new Date());
  api.sessionClock.setTo(new Date());
});
afterAll(() => api.stop());

const newPhoto = async (person: Client) => (await upload(person, 'front', await specimen('front'))).body.id;
const content = (person: Client, id: string) => person.get(`/v1/photos/${id}/content`);
const erase = (person: Client, id: string) => person.send('DELETE', `/v1/photos/${id}`);
const photosOf = async (person: Client) =>
  (await person.get<{ photos: Photo[] }>('/v1/photos')).body.photos.map(({ id }) => id);
const isStored = async (id: string) => (await api.deps.photos.get(id)) !== undefined;
const notFound = { status: 404, code: 'not_found' };

async function elapse(days: number): Promise<void> {
  api.clock.advanceDays(days);
  await runDueWork(api.deps);
}

describe('R42: a photo that belongs to no submission', () => {
  it('is erased after seven days, its file with it', async () => {
    const person = await signIn(api.url);
    const id = await newPhoto(person);
    await elapse(6.99);
    expect(await photosOf(person)).toEqual([id]);
    await elapse(0.02);
    expect(await photosOf(person)).toEqual([]);
    expect(await isStored(id)).toBe(false);
    expect(problemOf(await content(person, id))).toEqual(notFound);
    expect(problemOf(await erase(person, id))).toEqual(notFound);
  });

  it('cannot be submitted once it was erased', async () => {
    const person = await signIn(api.url);
    const input = await makeInput(person);
    await elapse(8);
    expect(problemOf(await submit(person, input))).toEqual({
      status: 422,
      code: 'invalid_input',
      fields: ['frontPhotoId:photo_not_found', 'backPhotoId:photo_not_found'],
    });
  });

  it('is erased by its owner at any time, at once and once', async () => {
    const person = await signIn(api.url);
    const id = await newPhoto(person);
    expect((await erase(person, id)).status).toBe(204);
    expect(await isStored(id)).toBe(false);
    expect(problemOf(await content(person, id))).toEqual(notFound);
    expect(problemOf(await erase(person, id))).toEqual(notFound);
  });

  it('is erased in numbers beyond one batch', async () => {
    const person = await signIn(api.url);
    const photo = await api.deps
      .db('photos')
      .where({ id: await newPhoto(person) })
      .first();
    for (let i = 0; i < 250; i += 1) {
      const id = `0199f6a2-7c1e-7d3a-9b44-${String(i).padStart(12, '0')}`;
      await api.deps.db('photos').insert({ ...photo, id });
    }
    await elapse(8);
    expect(await photosOf(person)).toEqual([]);
    expect(await api.deps.db('photos').whereNotNull('unused_since')).toEqual([]);
  });
});

describe('R42: a photo of a submission', () => {
  it('stays for as long as the submission is in review, and its owner cannot erase it', async () => {
    const { person } = await submitted(api.url);
    const ids = await photosOf(person);
    await elapse(60);
    expect(await photosOf(person)).toEqual(ids);
    for (const id of ids) {
      expect((await content(person, id)).status).toBe(200);
      expect(problemOf(await erase(person, id))).toEqual({ status: 409, code: 'photo_in_use' });
    }
  });

  it('has seven days from the withdrawal on, not from the upload', async () => {
    const { person, verification } = await submitted(api.url);
    const ids = await photosOf(person);
    await elapse(30);
    await person.post(`/v1/verifications/${verification.id}/withdrawal`);
    await elapse(6);
    expect(await photosOf(person)).toEqual(ids);
    await elapse(2);
    expect(await photosOf(person)).toEqual([]);
  });

  it('that a refusal found right has seven days from then on; the refused one is kept with its case', async () => {
    const agent = await signInStaff(api.url);
    const { person, verification } = await submitted(api.url);
    const held = await hold(agent, verification);
    const { front, back } = held.subject.photos;
    await decide(agent, held, refuse);
    await elapse(8);
    expect(await photosOf(person)).toEqual([front?.id]);
    expect(await isStored(back?.id ?? '')).toBe(false);
  });
});

describe('R7: a file without a photo', () => {
  const inAnHour = () => api.sessionClock.setTo(new Date(Date.now() + 3_700_000));

  it('that an upload left behind is swept an hour later, and the files of photos never are', async () => {
    const person = await signIn(api.url);
    const id = await newPhoto(person);
    const loose = '0199f6a2-7c1e-7d3a-9b44-0000000000aa';
    await addLooseFile(api.deps.db, loose, toColumn(new Date()));
    await api.deps.photos.put(loose, new Uint8Array([1, 2, 3]));
    await sweepLooseFiles(api.deps);
    expect(await isStored(loose)).toBe(true);
    inAnHour();
    await sweepLooseFiles(api.deps);
    expect([await isStored(loose), await isStored(id)]).toEqual([false, true]);
    expect(await api.deps.db('loose_photo_files').where({ id: loose })).toEqual([]);
  });

  it('is left alone where this database never heard of it: the folder may be that of another', async () => {
    const foreign = '0199f6a2-7c1e-7d3a-9b44-0000000000bb';
    await api.deps.photos.put(foreign, new Uint8Array([1, 2, 3]));
    inAnHour();
    await runDueWork(api.deps);
    expect(await isStored(foreign)).toBe(true);
  });

  it('does not become a photo when it was swept while its upload was under way', async () => {
    const person = await signIn(api.url);
    const slow: Deps = {
      ...api.deps,
      photos: {
        ...api.deps.photos,
        async put(id, bytes) {
          await api.deps.photos.put(id, bytes);
          inAnHour();
          await sweepLooseFiles(api.deps);
        },
      },
    };
    const { id: accountId } = (await person.get<Me>('/v1/me')).body.account;
    const bytes = await specimen('front');
    const late = uploadPhoto(slow, { accountId, side: 'front', bytes, idempotencyKey: '', language: 'en' });
    await expect(late).rejects.toMatchObject({ code: 'unavailable' });
    expect(await photosOf(person)).toEqual([]);
  });

  it('does not hold up the other due work when the storage fails', async () => {
    const { person } = await submitted(api.url);
    const failing = {
      ...api.deps,
      photos: { ...api.deps.photos, remove: async () => Promise.reject(new Error('no storage')) },
    };
    const id = await newPhoto(await signIn(api.url));
    api.clock.advanceDays(8);
    await runDueWork(failing);
    expect(api.log()).toContain('Due work failed');
    expect((await person.get('/v1/me')).status).toBe(200);
    expect(await isStored(id)).toBe(true);
    api.sessionClock.setTo(new Date(Date.now() + 3_700_000));
    await runDueWork(api.deps);
    expect(await isStored(id)).toBe(false);
  });
});
