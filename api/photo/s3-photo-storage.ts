import { AwsClient } from 'aws4fetch';
import type { PhotoStorage } from './photo-storage';

export interface S3Settings {
  /** `https://s3.example.com`, without the bucket. */
  endpoint: string;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
}

const folder = 'photos/';
const extension = '.age';
const mostMs = 15_000;

/** What a listing tells of one object. Keys are ours, so that nothing in them needs unescaping. */
const listed = /<Contents>.*?<Key>([^<]+)<\/Key>.*?<LastModified>([^<]+)<\/LastModified>.*?<\/Contents>/gs;
const continuation = /<NextContinuationToken>([^<]+)<\/NextContinuationToken>/;

/**
 * Any storage that speaks S3 (path-style addresses, signature version 4). It keeps a photo durably before it answers,
 * which is all that the port asks of it.
 *
 * @throws when the storage refuses or does not answer in 15 seconds, after retries with growing pauses
 */
export function createS3PhotoStorage(settings: S3Settings): PhotoStorage {
  const { accessKeyId, secretAccessKey, region } = settings;
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 3 });
  const bucket = `${settings.endpoint.replace(/\/$/, '')}/${settings.bucket}`;
  const urlOf = (id: string) => `${bucket}/${folder}${id}${extension}`;

  async function call(method: string, url: string, accepted: number[], body?: Uint8Array): Promise<Response> {
    const response = await client.fetch(url, {
      method,
      // aws4fetch types bodies by the browser's idea of them.
      body: body as BodyInit | undefined,
      signal: AbortSignal.timeout(mostMs),
    });
    if (!accepted.includes(response.status))
      throw new Error(`The photo storage answered ${method} with ${response.status}`);
    return response;
  }

  return {
    async put(id, bytes) {
      await call('PUT', urlOf(id), [200], bytes);
    },
    async get(id) {
      const response = await call('GET', urlOf(id), [200, 404]);
      return response.status === 404 ? undefined : new Uint8Array(await response.arrayBuffer());
    },
    async remove(id) {
      await call('DELETE', urlOf(id), [200, 204, 404]);
    },
    async *listStoredBefore(instant) {
      for (let token: string | undefined, more = true; more; more = token !== undefined) {
        const query = new URLSearchParams({ 'list-type': '2', prefix: folder });
        if (token) query.set('continuation-token', token);
        const page = await (await call('GET', `${bucket}?${query}`, [200])).text();
        for (const [, key = '', modified = ''] of page.matchAll(listed)) {
          if (new Date(modified) < instant && key.endsWith(extension))
            yield key.slice(folder.length, -extension.length);
        }
        token = continuation.exec(page)?.[1];
      }
    },
  };
}
