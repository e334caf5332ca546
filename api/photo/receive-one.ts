import type { IncomingMessage } from 'node:http';
import type { z } from 'zod';
import { invalidInput } from '../http/refusal';
import { holdBytes } from './held-bytes';
import { receivePhoto } from './receive-photo';

/** Receives one upload, taken for one of these purposes, and holds its bytes only until it is used. Refuses as {@link receivePhoto}. */
export async function receiveOne<Purpose extends string, Used>(
  req: IncomingMessage,
  purpose: z.ZodType<Purpose>,
  use: (received: { side: Purpose; bytes: Buffer }) => Promise<Used>,
): Promise<Used> {
  const memory = holdBytes();
  try {
    const received = await receivePhoto(req, memory);
    const named = purpose.safeParse(received.side);
    if (!named.success)
      throw invalidInput([{ path: 'side', code: received.side === undefined ? 'missing' : 'malformed' }]);
    return await use({ side: named.data, bytes: received.bytes });
  } finally {
    memory.release();
  }
}
