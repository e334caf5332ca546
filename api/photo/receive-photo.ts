import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import Busboy, { type BusboyHeaders } from '@fastify/busboy';
import { largestPhotoBytes } from '../../domain/photo/photo-sides';
import { invalidInput, Refusal } from '../http/refusal';

export interface ReceivedPhoto {
  side: string | undefined;
  bytes: Buffer;
}

/** Past this an upload is cut off instead of being read to its end and answered. */
const mostDrainedBytes = 64 * 1024 * 1024;

/**
 * Reads one multipart upload: the fields `side` and `file`, in any order. What the sender calls the file and its type
 * is not looked at; only its bytes count.
 *
 * Holds at most 10 MB. A larger file is refused with `413 photo_too_large` after the rest has been read and thrown
 * away, because many clients do not read an answer before they have sent everything.
 */
export function receivePhoto(req: IncomingMessage): Promise<ReceivedPhoto> {
  if (!/^multipart\/form-data\b/i.test(req.headers['content-type'] ?? '')) {
    throw new Refusal('unsupported_media_type', { values: { expected: 'multipart/form-data' } });
  }
  return new Promise((resolve, reject) => {
    let side: string | undefined;
    let chunks: Buffer[] | undefined;
    let tooLarge = false;
    let drained = 0;
    const parser = parserOf(req, reject);
    if (!parser) return;
    parser.on('field', (name: string, value: string) => {
      if (name === 'side') side = value;
    });
    parser.on('file', (name: string, stream: Readable) => {
      // A part that ends too early says so on its own stream as well; the parser's error below is the answer.
      stream.on('error', () => stream.resume());
      if (name !== 'file' || chunks) {
        stream.resume();
        return;
      }
      const received: Buffer[] = [];
      chunks = received;
      stream.on('data', (chunk: Buffer) => received.push(chunk));
      stream.on('limit', () => {
        tooLarge = true;
        received.length = 0;
      });
    });
    parser.on('finish', () => {
      if (tooLarge) reject(new Refusal('photo_too_large'));
      else if (!chunks) reject(invalidInput([{ path: 'file', code: 'missing' }]));
      else resolve({ side, bytes: Buffer.concat(chunks) });
    });
    parser.on('error', () => reject(invalidInput([{ path: 'file', code: 'malformed' }])));
    req.on('data', (chunk: Buffer) => {
      drained += chunk.length;
      if (drained <= mostDrainedBytes) return;
      req.unpipe(parser);
      req.resume();
      reject(new Refusal('photo_too_large', { headers: { Connection: 'close' } }));
    });
    req.once('close', () => {
      if (!req.complete) reject(invalidInput([{ path: 'file', code: 'malformed' }]));
    });
    req.pipe(parser);
  });
}

function parserOf(req: IncomingMessage, reject: (reason: Refusal) => void): InstanceType<typeof Busboy> | undefined {
  try {
    return new Busboy({
      headers: req.headers as BusboyHeaders,
      limits: { fileSize: largestPhotoBytes, files: 2, fields: 8, fieldSize: 256, parts: 12 },
    });
  } catch {
    reject(invalidInput([{ path: 'file', code: 'malformed' }]));
    return undefined;
  }
}
