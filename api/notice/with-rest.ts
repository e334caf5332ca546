import { type Channel, PassingFault } from './channel';

interface Rest {
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
  const { slowMs = 5_000, most = 4, restMs = 60_000, now = () => performance.now() } = rest;
  let inVain = 0;
  let restsUntil = Number.NEGATIVE_INFINITY;
  return {
    ...channel,
    async send(message) {
      const began = now();
      if (began < restsUntil) throw new PassingFault('channel_rests', restsUntil - began);
      try {
        const outcome = await channel.send(message);
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
