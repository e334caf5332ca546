import { afterFailure } from '../../../domain/partner/deliveries';
import { fromColumn, toColumn } from '../../database/time';
import { inTransaction } from '../../database/transaction';
import type { Deps } from '../../deps';
import { type EventRow, endTry, findNextEvent } from './delivery-store';
import { type EndpointRow, findEndpoint, type Lease, lockEndpointOf, moveLease } from './endpoint-store';
import { presentEvent } from './present-event';
import { openOldSecret, openSecret } from './secret-seal';
import { signWebhook } from './sign-webhook';

/** Longer than a call with its writes: one that is lost with its process comes back after it. */
const leaseMs = 30_000;
/** After so long what waits stays due, for the next run: a process that stops waits for no longer than that and one call. */
const turnMs = 4_000;

/**
 * Tells one endpoint what waits for it, strictly by number, under a lease that is renewed with each event. The lease is timed by the machine's
 * clock: moving the sandbox's must not have two tell one receiver at once. A process that is killed repeats at most one event, under the same id.
 */
export async function workEndpoint(deps: Deps, seen: Lease, stopping: AbortSignal): Promise<void> {
  const turnEnds = performance.now() + turnMs;
  let held = await keepLease(deps, seen);
  while (held) {
    if (stopping.aborted || performance.now() > turnEnds) {
      await moveLease(deps.db, held, { leased_until: machineNow(deps) });
      return;
    }
    held = await tellNext(deps, held);
  }
}

/** The lease under which to go on; `undefined` where there is nothing more to do, or somebody else does it. */
async function tellNext(deps: Deps, held: Lease): Promise<Lease | undefined> {
  const endpoint = await findEndpoint(deps.db, held.id);
  if (!endpoint || endpoint.leased_until !== held.leased_until) return undefined;
  const event = endpoint.paused_at === null ? await findNextEvent(deps.db, held.id) : undefined;
  if (!event) return endWork(deps, endpoint);
  const body = JSON.stringify(presentEvent(event));
  const secrets = secretsOf(deps, endpoint);
  const headers = signWebhook({ body, secrets, at: deps.sessionClock.now() });
  // What nobody could check is not sent.
  const fault =
    secrets.length === 0 ? 'secret_damaged' : await deps.webhooks.send({ url: endpoint.url, headers, body });
  return fault === undefined ? noteTaken(deps, held, event) : noteFault(deps, held, event, fault);
}

function secretsOf({ cipher, sessionClock }: Deps, endpoint: EndpointRow): string[] {
  const isOldGood = endpoint.old_secret_until !== null && fromColumn(endpoint.old_secret_until) > sessionClock.now();
  return [openSecret(cipher, endpoint), isOldGood ? openOldSecret(cipher, endpoint) : undefined].filter(
    (secret) => typeof secret === 'string',
  );
}

/** Under the endpoint's lock, where nobody numbers: an event that came meanwhile is either seen here, or makes it due again. */
async function endWork(deps: Deps, { id, partner_id, leased_until }: EndpointRow): Promise<Lease | undefined> {
  return inTransaction(deps.db, async (trx) => {
    const endpoint = await lockEndpointOf(trx, partner_id);
    if (!endpoint || endpoint.leased_until !== leased_until) return undefined;
    const isIdle = endpoint.paused_at === null;
    if (isIdle && (await findNextEvent(trx, id))) return { id, leased_until };
    await moveLease(trx, endpoint, { leased_until: machineNow(deps), ...(isIdle && { work_at: null }) });
    return undefined;
  });
}

async function noteTaken(deps: Deps, held: Lease, event: EventRow): Promise<Lease | undefined> {
  return inTransaction(deps.db, async (trx) => {
    const kept = await keepLease({ ...deps, db: trx }, held);
    const tried_at = toColumn(deps.clock.now());
    if (kept) await endTry(trx, event, { status: 'delivered', tried_at, fault: null });
    return kept;
  });
}

/** Whatever comes after it waits with it, until it is taken or given up. */
async function noteFault(deps: Deps, held: Lease, event: EventRow, fault: string): Promise<undefined> {
  const now = deps.clock.now();
  const { dead, nextTryAt } = afterFailure({
    tries: event.tries + 1,
    waitingSince: fromColumn(event.waiting_since),
    now,
    chance: deps.chance(),
  });
  deps.log.warn({ endpoint: held.id, sequence: event.sequence, fault, dead }, 'A partner did not take an event');
  await inTransaction(deps.db, async (trx) => {
    const ended = { leased_until: machineNow(deps), work_at: toColumn(nextTryAt) };
    if (!(await moveLease(trx, held, ended))) return;
    await endTry(trx, event, { status: dead ? 'dead' : 'waiting', tried_at: toColumn(now), fault });
  });
}

/** Renews a lease, or takes one that has lapsed; `undefined` where somebody else has it. */
async function keepLease(
  { db, sessionClock }: Pick<Deps, 'db' | 'sessionClock'>,
  { id, leased_until }: Lease,
): Promise<Lease | undefined> {
  const next = toColumn(new Date(sessionClock.now().getTime() + leaseMs));
  return (await moveLease(db, { id, leased_until }, { leased_until: next })) ? { id, leased_until: next } : undefined;
}

function machineNow({ sessionClock }: Pick<Deps, 'sessionClock'>): string {
  return toColumn(sessionClock.now());
}
