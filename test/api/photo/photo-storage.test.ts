import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity } from 'age-encryption';
import { encryptPhotos } from '../../../api/photo/encrypted-photo-storage';
import { createFolderPhotoStorage } from '../../../api/photo/folder-photo-storage';
import type { PhotoStorage } from '../../../api/photo/photo-storage';
import { createS3PhotoStorage } from '../../../api/photo/s3-photo-storage';
import { type S3Server, s3Signature, startS3Server } from '../../support/s3-server';

const first = '0199f6a2-7c1e-7d3a-9b44-000000000001';
const second = '0199f6a2-7c1e-7d3a-9b44-000000000002';
const bytes = (text: string) => new TextEncoder().encode(text);
let s3: S3Server;
let folder: string;
beforeEach(async () => {
  s3 = await startS3Server('key', 'secret');
  folder = mkdtempSync(join(tmpdir(), 'shiming-photos-'));
});
afterEach(async () => {
  await s3.stop();
  rmSync(folder, { recursive: true, force: true });
});

const s3Storage = (over: Partial<Parameters<typeof createS3PhotoStorage>[0]> = {}) =>
  createS3PhotoStorage({
    endpoint: s3.endpoint,
    region: 'cn-north-1',
    bucket: 'photos-of-tests',
    accessKeyId: 'key',
    secretAccessKey: 'secret',
    ...over,
  });

describe.each<[string, () => PhotoStorage]>([
  ['a folder', () => createFolderPhotoStorage(folder)],
  ['S3', () => s3Storage()],
])('R7: photos in %s', (_name, storageOf) => {
  it('are there after they were put, as they were put', async () => {
    const storage = storageOf();
    await storage.put(first, bytes('one'));
    await storage.put(first, bytes('one again'));
    expect(Buffer.from((await storage.get(first)) ?? []).toString()).toBe('one again');
  });

  it('are undefined when they were never put, and gone after they were removed, twice if need be', async () => {
    const storage = storageOf();
    await storage.put(first, bytes('one'));
    await storage.remove(first);
    await storage.remove(first);
    expect(await storage.get(first)).toBeUndefined();
    expect(await storage.get(second)).toBeUndefined();
  });

  it('reach the storage encrypted in the age format, and come back as they were', async () => {
    const storage = storageOf();
    const sealed = await encryptPhotos(storage, await generateX25519Identity());
    await sealed.put(first, bytes('a face'));
    const stored = Buffer.from((await storage.get(first)) ?? []).toString('latin1');
    expect(stored).toMatch(/^age-encryption\.org\/v1\n/);
    expect(stored).not.toContain('a face');
    expect(Buffer.from((await sealed.get(first)) ?? []).toString()).toBe('a face');
  });
});

describe('R7: photos in a folder', () => {
  it('that a killed process left half written go with the photo', async () => {
    const storage = createFolderPhotoStorage(folder);
    await storage.put(first, bytes('one'));
    writeFileSync(join(folder, first.slice(-2), `${first}.age.partial`), 'half');
    await storage.remove(first);
    expect(readdirSync(join(folder, first.slice(-2)))).toEqual([]);
  });
});

describe('R7: photos in S3', () => {
  it('are signed as AWS documents it (its own example of a GET)', () => {
    const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    const signature = s3Signature({
      method: 'GET',
      path: '/test.txt',
      query: new URLSearchParams(),
      headers: {
        host: 'examplebucket.s3.amazonaws.com',
        range: 'bytes=0-9',
        'x-amz-content-sha256': empty,
        'x-amz-date': '20130524T000000Z',
      },
      signedHeaders: ['host', 'range', 'x-amz-content-sha256', 'x-amz-date'],
      time: '20130524T000000Z',
      region: 'us-east-1',
      payloadHash: empty,
      secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    });
    expect(signature).toBe('f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41');
  });

  it('are refused with a wrong secret, and nothing is stored', async () => {
    await expect(s3Storage({ secretAccessKey: 'wrong' }).put(first, bytes('one'))).rejects.toThrow('403');
    expect(s3.objects.size).toBe(0);
  });

  it('are put again when the storage fails for a moment', async () => {
    s3.failNext(2);
    await s3Storage().put(first, bytes('one'));
    expect(s3.objects.size).toBe(1);
  });

  it('fail loudly when the bucket does not exist', async () => {
    await expect(s3Storage({ bucket: 'elsewhere' }).put(first, bytes('one'))).rejects.toThrow('404');
  });
});
