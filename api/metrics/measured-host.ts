import type { Host } from '../host/host';
import type { Metrics } from './metrics';

/** A host whose answers are timed. */
export function measureHost(host: Host, metrics: Metrics): Host {
  return {
    name: host.name,
    async ask(hostId) {
      const started = performance.now();
      const answer = await host.ask(hostId);
      metrics.hostAsked(answer === 'unreachable' ? 'unreachable' : 'answered', (performance.now() - started) / 1000);
      return answer;
    },
  };
}
