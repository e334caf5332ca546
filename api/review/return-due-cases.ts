import { record } from '../audit/record';
import { toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { listLapsedCases, reopenCase } from './claim-store';
import { listCasesToReturn, returnCase } from './passage-store';

const batch = 100;

/** What the queue gets back by the passing of time: cases whose holder went away, and parked ones on the day that was named. */
const ways = [
  { list: listLapsedCases, move: reopenCase, action: 'case.lapse' },
  { list: listCasesToReturn, move: returnCase, action: 'case.return' },
] as const;

type Returning = Pick<Deps, 'db' | 'clock' | 'cipher' | 'fingerprint'>;

/** Puts all cases back into the queue whose time has come (R10). Several processes may run it at once. */
export async function returnDueCases(deps: Returning, stopping?: AbortSignal): Promise<void> {
  while (!stopping?.aborted && (await returnSomeDueCases(deps, stopping)));
}

/** A hundred of each sort at most. True where more may be left. */
export async function returnSomeDueCases(deps: Returning, stopping?: AbortSignal): Promise<boolean> {
  const more = [];
  for (const way of ways) more.push(await returnBy(way, deps, stopping));
  return more.includes(true);
}

async function returnBy(
  { list, move, action }: (typeof ways)[number],
  deps: Returning,
  stopping: AbortSignal | undefined,
): Promise<boolean> {
  const now = toColumn(deps.clock.now());
  const due = await list(deps.db, now, batch);
  let returned = 0;
  for (const one of due) {
    if (stopping?.aborted) break;
    const done = await inTransaction(deps.db, async (trx) => {
      if (!(await move(trx, one, now))) return false;
      await record(trx, deps, { actor: { kind: 'system' }, action, subject: { kind: 'case', id: one.id } });
      return true;
    });
    if (done) returned += 1;
  }
  // Where others were faster with every one, the rest is theirs too.
  return due.length === batch && returned > 0;
}
