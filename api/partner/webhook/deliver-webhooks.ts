import { toColumn } from '../../database/time';
import type { Deps } from '../../deps';
import { listDueEndpoints } from './endpoint-store';
import { numberChanges } from './number-changes';
import { workEndpoint } from './work-endpoint';

/**
 * Tells every endpoint what waits for it. Endpoints are worked side by side, each by one process at a time, so that one that hangs holds
 * up nobody else's events.
 */
export async function deliverWebhooks(deps: Deps, stopping = new AbortController().signal): Promise<void> {
  await numberChanges(deps);
  const now = toColumn(deps.clock.now());
  const due = await listDueEndpoints(deps.db, now, toColumn(deps.sessionClock.now()));
  await Promise.all(
    due.map((endpoint) =>
      workEndpoint(deps, endpoint, stopping).catch((err: unknown) =>
        deps.log.error({ err, endpoint: endpoint.id }, 'Telling a partner failed'),
      ),
    ),
  );
}
