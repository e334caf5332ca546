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

const mostMs = 15_000;

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
  const urlOf = (id: string) => `${bucket}/photos/${id}.age`;

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
  };
}
