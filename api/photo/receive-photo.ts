import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import Busboy, { type BusboyHeaders } from '@fastify/busboy';
import { largestPhotoBytes } from '../../domain/photo/photo-sides';
import { invalidInput, Refusal } from '../http/refusal';
import type { HeldBytes } from './held-bytes';

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
 * Holds at most 10 MB, until `memory` is released. A larger file is refused with `413 photo_too_large`, and one for
 * which all uploads together leave no room with `503 busy`, after the rest has been read and thrown away, because many
 * clients do not read an answer before they have sent everything.
 */
export function receivePhoto(req: IncomingMessage, memory: HeldBytes): Promise<ReceivedPhoto> {
  if (!/^multipart\/form-data\b/i.test(req.headers['content-type'] ?? '')) {
    throw new Refusal('unsupported_media_type', { values: { expected: 'multipart/form-data' } });
  }
  return new Promise((resolve, reject) => {
    let side: string | undefined;
    let chunks: Buffer[] | undefined;
    let tooLarge = false;
    let busy = false;
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
      const letGo = () => {
        received.length = 0;
        memory.release();
      };
      stream.on('data', (chunk: Buffer) => {
        busy ||= !memory.take(chunk.length);
        if (busy) letGo();
        else received.push(chunk);
      });
      stream.on('limit', () => {
        tooLarge = true;
        letGo();
      });
    });
    parser.on('finish', () => {
      if (tooLarge) reject(new Refusal('photo_too_large'));
      else if (busy) reject(new Refusal('busy', { headers: { 'Retry-After': '3' } }));
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
