import { type Channel, type Message, PerhapsSent } from '../notice/channel';
import type { MessageOutcome, Metrics } from './metrics';

/** A channel whose tries are timed. */
export function measureChannel(channel: Channel, metrics: Metrics): Channel {
  return {
    ...channel,
    async send(message: Message) {
      const started = performance.now();
      let became: MessageOutcome = 'later';
      try {
        const outcome = await channel.send(message);
        became = outcome === 'sent' ? 'sent' : 'refused';
        return outcome;
      } catch (error) {
        if (error instanceof PerhapsSent) became = 'unsure';
        throw error;
      } finally {
        metrics.messageTried(channel.name, became, (performance.now() - started) / 1000);
      }
    },
  };
}
