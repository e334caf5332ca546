import type { Knex } from 'knex';
import { toColumn } from '../../database/time';
import type { Deps } from '../../deps';
import { listDueEndpoints } from './endpoint-store';
import { numberChanges } from './number-changes';
import { type Turn, workEndpoint } from './work-endpoint';

/** Where this process gives numbers just now, and whether there is more to be numbered than when it began. */
const numbering = new WeakMap<Knex, { again: boolean }>();

/** An endpoint's turn in the due work, and right after a change: a stop of the process waits for the latter. */
const [dueTurnMs, soonTurnMs] = [20_000, 3_000];

/**
 * Tells every endpoint what waits for it. Endpoints are worked side by side, each by one process at a time, so that one that hangs holds
 * up nobody else's events. However many changes there are at once, one run in a process gives the numbers of all.
 */
export async function deliverWebhooks(
  deps: Deps,
  stopping = new AbortController().signal,
  turnMs = dueTurnMs,
): Promise<void> {
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
      work.push(...(await startWork(deps, { stopping, ms: turnMs })));
    }
  } finally {
    numbering.delete(deps.db);
    await Promise.all(work);
  }
}

/** Right after a change. What is left, or lost with the process, is taken up by the due work. */
export async function deliverSoon(deps: Deps): Promise<void> {
  await deliverWebhooks(deps, undefined, soonTurnMs);
}

async function startWork(deps: Deps, turn: Turn): Promise<Promise<void>[]> {
  const due = await listDueEndpoints(deps.db, toColumn(deps.clock.now()), toColumn(deps.sessionClock.now()));
  return due.map((endpoint) =>
    workEndpoint(deps, endpoint, turn).catch((err: unknown) =>
      deps.log.error({ err, endpoint: endpoint.id }, 'Telling a partner failed'),
    ),
  );
}
