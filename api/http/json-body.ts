import { bodyParser } from '@koa/bodyparser';
import type { Middleware } from 'koa';
import { Refusal } from './refusal';

/** JSON bodies of at most 256 kB. Photos arrive as multipart and are read by their own route. */
export function jsonBody(): Middleware {
  return bodyParser({
    enableTypes: ['json'],
    jsonLimit: '256kb',
    jsonStrict: true,
    onError(error) {
      const { status } = error as { status?: number };
      if (status === 413) throw new Refusal('body_too_large');
      if (status === 415) throw new Refusal('unsupported_media_type', { values: { expected: 'UTF-8' } });
      throw new Refusal('malformed_json');
    },
  });
}
