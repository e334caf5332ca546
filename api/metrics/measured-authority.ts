import type { Authority } from '../authority/authority';
import type { Metrics } from './metrics';

/** An authority whose answers are counted. */
export function measureAuthority(authority: Authority | undefined, metrics: Metrics): Authority | undefined {
  if (!authority) return undefined;
  return {
    name: authority.name,
    async ask(person) {
      const answer = await authority.ask(person);
      metrics.authorityAnswered(answer);
      return answer;
    },
  };
}
