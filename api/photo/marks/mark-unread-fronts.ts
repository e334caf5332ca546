import { inTransaction } from '../../database/transaction';
import type { Deps } from '../../deps';
import { Refusal } from '../../http/refusal';
import { readMark } from '../read-photo';
import { keepMark } from './keep-mark';
import { listUnmarkedFronts, lockUnmarkedFront, type UnmarkedFront } from './unmarked-front-store';

/** In a run: whoever uploads now comes first, and a reader has few threads. */
const mostAtOnce = 4;
const mostTries = 2;
/** What was uploaded earlier has been tried, or a person has long looked at it. */
const backMs = 2 * 3_600_000;
const mostListed = 100;

/** How often this process has tried each front, as long as it is listed. */
let tries = new Map<string, number>();

/**
 * Looks again at fronts in review that ran out of time when they were uploaded, so that they can be compared with what other
 * accounts sent (R11). Only the mark is kept: what was read is what the person was shown and what they confirmed, and stays so. A
 * reader outside makes no marks, and is not sent a photo twice.
 */
export async function markUnreadFronts(deps: Deps, stopping?: AbortSignal): Promise<void> {
  if (deps.reader?.where !== 'here') return;
  const since = new Date(deps.sessionClock.now().getTime() - backMs);
  const listed = await listUnmarkedFronts(deps.db, since, mostListed);
  tries = new Map(listed.map(({ id }) => [id, tries.get(id) ?? 0]));
  const due = listed.filter(({ id }) => (tries.get(id) ?? 0) < mostTries).slice(0, mostAtOnce);
  for (const front of due) {
    if (stopping?.aborted) return;
    try {
      await markFront(deps, front);
    } catch (err) {
      // The reader is busy with those who wait for it. That was no try, and the next run is soon.
      if (err instanceof Refusal) return;
      deps.log.error({ err }, 'A front could not be marked');
    }
    tries.set(front.id, (tries.get(front.id) ?? 0) + 1);
  }
}

async function markFront(deps: Deps, front: UnmarkedFront): Promise<void> {
  const jpeg = await deps.photos.get(front.id);
  const mark = jpeg && (await readMark(deps, Buffer.from(jpeg)));
  if (!mark) return;
  await inTransaction(deps.db, async (trx) => {
    // Withdrawn or erased meanwhile, or marked by another process: then there is nothing to do.
    if (await lockUnmarkedFront(trx, front.id)) await keepMark(trx, deps, front, mark);
  });
}
