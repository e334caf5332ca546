import type { Host } from '../host/host';
import type { Metrics } from './metrics';

/** A host whose answers are timed. */
export function measureHost(host: Host, metrics: Metrics): Host {
  async function timed<Answer>(asking: Promise<Answer | 'unreachable'>): Promise<Answer | 'unreachable'> {
    const started = performance.now();
    const answer = await asking;
    metrics.hostAsked(answer === 'unreachable' ? 'unreachable' : 'answered', (performance.now() - started) / 1000);
    return answer;
  }
  return {
    name: host.name,
    ask: (hostId) => timed(host.ask(hostId)),
    contact: (hostId) => timed(host.contact(hostId)),
  };
}
