import type { Deps } from '../deps';
import { deliverDue } from '../notice/deliver-due';
import { deliverWebhooks } from '../partner/webhook/deliver-webhooks';
import { runDueWork } from './run-due-work';

const minuteMs = 60_000;
/** Somebody waits for a message, a partner for an event, and a loop of its own is held up by nothing else. */
const messagesMs = 5_000;
const webhooksMs = 5_000;

/**
 * Runs what is due now and every minute, and sends and tells what waits every few seconds; a run that takes longer is the next one too. The
 * returned function has the runs under way begin nothing more, and waits for what they have begun.
 */
export function scheduleDueWork(deps: Deps): () => Promise<void> {
  const stopping = new AbortController();
  const loops = [
    repeat(() => runDueWork(deps, stopping.signal), minuteMs),
    repeat(() => sendWaiting(deps, stopping.signal), messagesMs),
    repeat(() => tellPartners(deps, stopping.signal), webhooksMs),
  ];
  return async () => {
    stopping.abort();
    await Promise.all(loops.map((stop) => stop()));
  };
}

async function sendWaiting(deps: Deps, stopping: AbortSignal): Promise<void> {
  await deliverDue(deps, stopping).catch((err: unknown) => deps.log.error({ err }, 'Messages could not be sent'));
}

async function tellPartners(deps: Deps, stopping: AbortSignal): Promise<void> {
  await deliverWebhooks(deps, stopping).catch((err: unknown) => deps.log.error({ err }, 'Partners could not be told'));
}

/** Runs now and again and again, never twice at once. The returned function begins no other run, and waits for the one under way. */
function repeat(work: () => Promise<void>, everyMs: number): () => Promise<void> {
  let running: Promise<void> | undefined;
  const run = () => {
    running ??= work().finally(() => {
      running = undefined;
    });
  };
  run();
  const timer = setInterval(run, everyMs);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
