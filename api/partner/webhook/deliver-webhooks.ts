import type { Knex } from 'knex';
import { toColumn } from '../../database/time';
import type { Deps } from '../../deps';
import { listDueEndpoints } from './endpoint-store';
import { numberChanges } from './number-changes';
import { workEndpoint } from './work-endpoint';

/** Where this process gives numbers just now, and whether there is more to be numbered than when it began. */
const numbering = new WeakMap<Knex, { again: boolean }>();

/**
 * Tells every endpoint what waits for it. Endpoints are worked side by side, each by one process at a time, so that one that hangs holds
 * up nobody else's events. However many changes there are at once, one run in a process gives the numbers of all.
 */
export async function deliverWebhooks(deps: Deps, stopping = new AbortController().signal): Promise<void> {
  const underWay = numbering.get(deps.db);
  if (underWay) {
    underWay.again = true;
    return;
  }
  const mine = { again: true };
  const work: Promise<void>[] = [];
  numbering.set(deps.db, mine);
  try {
    while (mine.again && !stopping.aborted) {
      mine.again = false;
      if (await numberChanges(deps)) mine.again = true;
      work.push(...(await startWork(deps, stopping)));
    }
  } finally {
    numbering.delete(deps.db);
    await Promise.all(work);
  }
}

async function startWork(deps: Deps, stopping: AbortSignal): Promise<Promise<void>[]> {
  const due = await listDueEndpoints(deps.db, toColumn(deps.clock.now()), toColumn(deps.sessionClock.now()));
  return due.map((endpoint) =>
    workEndpoint(deps, endpoint, stopping).catch((err: unknown) =>
      deps.log.error({ err, endpoint: endpoint.id }, 'Telling a partner failed'),
    ),
  );
}
