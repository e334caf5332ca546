import { Refusal } from '../http/refusal';
import type { PhotoReader } from '../photo/reading/photo-reader';
import type { Metrics } from './metrics';

/** A reader whose looks are counted and timed. */
export function measureReader(reader: PhotoReader | undefined, metrics: Metrics): PhotoReader | undefined {
  if (!reader) return undefined;
  return {
    name: reader.name,
    where: reader.where,
    canRead: (character) => reader.canRead(character),
    close: () => reader.close(),
    async read(jpeg, side) {
      const started = performance.now();
      const seconds = () => (performance.now() - started) / 1000;
      try {
        const seen = await reader.read(jpeg, side);
        metrics.photoLookedAt(seen ? 'read' : 'timed-out', seconds());
        return seen;
      } catch (error) {
        metrics.photoLookedAt(error instanceof Refusal ? 'busy' : 'failed', seconds());
        throw error;
      }
    },
  };
}
