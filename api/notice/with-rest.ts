import { setTimeout as pause } from 'node:timers/promises';
import { type Channel, type Message, PassingFault, PerhapsSent } from './channel';

interface Rest {
  /** How long a channel that keeps no time of its own may take: less than a process holds a message. */
  mostMs?: number;
  /** How long a try takes that is not answered, at least. */
  slowMs?: number;
  /** So many in a row. */
  most?: number;
  restMs?: number;
  /** The machine's, in milliseconds. */
  now?: () => number;
}

/**
 * A channel that rests for a while when several tries in a row took long and came to nothing: all messages wait for the same few places,
 * and those that go another way must not wait for a server that hangs. After it a single one in vain has it rest again.
 */
export function withRest(channel: Channel, rest: Rest = {}): Channel {
  const { mostMs = 60_000, slowMs = 5_000, most = 4, restMs = 60_000, now = () => performance.now() } = rest;
  let inVain = 0;
  let restsUntil = Number.NEGATIVE_INFINITY;
  return {
    ...channel,
    async send(message) {
      const began = now();
      if (began < restsUntil) throw new PassingFault('channel_rests', restsUntil - began);
      try {
        const outcome = await sendWithin(channel, message, mostMs);
        inVain = 0;
        return outcome;
      } catch (error) {
        inVain = now() - began < slowMs ? 0 : inVain + 1;
        if (inVain >= most) restsUntil = now() + restMs;
        throw error;
      }
    },
  };
}

/** One that never answers would hold up every message of this process. */
async function sendWithin(channel: Channel, message: Message, mostMs: number): ReturnType<Channel['send']> {
  const ended = new AbortController();
  const late = pause(mostMs, undefined, { signal: ended.signal }).then(() => {
    throw new PerhapsSent('no_answer');
  });
  try {
    return await Promise.race([channel.send(message), late]);
  } finally {
    late.catch(() => {});
    ended.abort();
  }
}
