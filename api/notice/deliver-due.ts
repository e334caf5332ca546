import type { ChannelName } from '../../domain/notice/channels';
import { type DropReason, nextTry } from '../../domain/notice/delivery-states';
import { noticeRules } from '../../domain/notice/notice-kinds';
import { sayNotice } from '../../domain/notice/say-notice';
import type { Language } from '../../domain/words';
import { findHostId } from '../account/account-store';
import { fromColumn, toColumn } from '../database/time';
import type { Deps } from '../deps';
import { type Channel, type Message, PassingFault, PerhapsSent, type Refused } from './channel';
import {
  type Due,
  holdDelivery,
  listDueDeliveries,
  listLapsedDeliveries,
  markSending,
  releaseLapsed,
  type Settled,
  settleDelivery,
} from './delivery-store';
import { findNotice, type NoticeRow } from './notice-store';
import { findSettings } from './settings-store';
import { isStillTrue } from './still-true';

const batch = 100;
/** At once; each waits for somebody outside. */
const mostAtOnce = 8;
/** After so many tries the next channel is tried as well: what is worth saying today is not kept for a server that is away for days. */
const patience = 3;
/** Longer than any channel takes. What is held for longer was held by a process that was killed. */
const holdMs = 2 * 60_000;

type Delivering = Pick<Deps, 'db' | 'clock' | 'sessionClock' | 'host' | 'channels' | 'graceDays' | 'log'>;

/**
 * Sends what is due, each by the first channel that takes it. Several processes may run it at once: each message is held by one of
 * them while it is sent.
 */
export async function deliverDue(deps: Delivering, stopping?: AbortSignal): Promise<void> {
  await takeBackLapsed(deps);
  for (;;) {
    const due = await listDueDeliveries(deps.db, toColumn(deps.clock.now()), batch);
    const queue = due[Symbol.iterator]();
    const work = async () => {
      for (const delivery of queue) {
        if (stopping?.aborted) return;
        await deliver(deps, delivery);
      }
    };
    const ended = await Promise.allSettled(Array.from({ length: mostAtOnce }, work));
    const failed = ended.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
    if (stopping?.aborted || due.length < batch) return;
  }
}

async function deliver(deps: Delivering, due: Due): Promise<void> {
  const held = toColumn(new Date(deps.sessionClock.now().getTime() + holdMs));
  if (!(await holdDelivery(deps.db, due, held))) return;
  const tried = await tryChannels(deps, due).catch((err: unknown): Tried => {
    deps.log.error({ err, delivery: due.id }, 'A message could not be sent');
    return { fault: 'unexpected', from: due.channels, waitMs: 0 };
  });
  await settle(deps, due, tried);
}

type Tried =
  | { sentBy: ChannelName }
  | { dropped: DropReason }
  /** Nobody knows whether it was sent. */
  | { unsure: string }
  /** To be tried again, from which channel on. */
  | { fault: string; from: string; waitMs: number };

async function settle(deps: Delivering, due: Due, tried: Tried): Promise<void> {
  // Where the hold had run out, somebody else looks after it.
  if (!(await settleDelivery(deps.db, due, settled(due, tried, deps.clock.now())))) return;
  if ('unsure' in tried) deps.log.error({ delivery: due.id, fault: tried.unsure }, perhapsSent);
  else if ('fault' in tried) deps.log.warn({ delivery: due.id, fault: tried.fault }, 'A message was not sent yet');
}

const perhapsSent = 'Whether a message was sent is not known';

function settled(due: Due, tried: Tried, now: Date): Settled {
  const ended_at = toColumn(now);
  if ('sentBy' in tried) return { status: 'sent', sent_by: tried.sentBy, fault: null, ended_at };
  if ('dropped' in tried) return { status: 'dropped', fault: tried.dropped, ended_at };
  if ('unsure' in tried) return { status: 'unsure', fault: tried.unsure, ended_at };
  const { fault, from: channels, waitMs } = tried;
  const again = nextTry(due.tries + 1, now, waitMs);
  return again
    ? { status: 'waiting', fault, channels, due_at: toColumn(again) }
    : { status: 'dead', fault, channels, ended_at };
}

/** Goes through the channels that are left until one takes it. What it says is read anew first. */
async function tryChannels(deps: Delivering, due: Due): Promise<Tried> {
  const notice = await findNotice(deps.db, due.notice_id);
  if (!notice || !(await isStillTrue(deps.db, notice, deps))) return { dropped: 'outdated' };
  const { language, off } = await findSettings(deps.db, notice.account_id);
  const message = await compose(deps, due.id, notice, language);
  if (message === undefined) return { fault: 'host_unreachable', from: due.channels, waitMs: 0 };
  const isOff = (name: string) => !noticeRules[notice.kind].compulsory && off.some((channel) => channel === name);
  const left = due.channels.split(',').filter((name) => !isOff(name));
  let later: Tried | undefined;
  for (const [index, name] of left.entries()) {
    const channel = deps.channels.find((known) => known.name === name);
    if (!channel) continue;
    // Those before it have refused, and would again.
    const from = left.slice(index).join();
    if (!channel.repeatable && !(await markSending(deps.db, due))) return { unsure: 'interrupted' };
    const outcome = await trySending(deps, channel, message);
    if (outcome === 'sent') return { sentBy: channel.name };
    if (typeof outcome === 'object' && 'unsure' in outcome) return outcome;
    if (typeof outcome === 'object') {
      later ??= { ...outcome, from };
      if (due.tries + 1 < patience) return later;
    }
    // An operator puts it right, and perhaps nobody else takes it.
    if (outcome === 'misconfigured') later ??= { fault: outcome, from, waitMs: 0 };
  }
  return later ?? { dropped: 'no_way' };
}

/** What went wrong in a way that nobody foresaw may have sent it. */
async function trySending(
  { log }: Delivering,
  channel: Channel,
  message: Message,
): Promise<'sent' | Refused | { unsure: string } | { fault: string; waitMs: number }> {
  try {
    return await channel.send(message);
  } catch (error) {
    if (error instanceof PassingFault) return { fault: error.fault, waitMs: error.waitMs };
    const foreseen = error instanceof PerhapsSent;
    if (!foreseen) log.error({ err: error, delivery: message.id }, 'A channel failed');
    const fault = foreseen ? error.fault : 'unexpected';
    return channel.repeatable ? { fault, waitMs: 0 } : { unsure: fault };
  }
}

/** `undefined` where the host does not say how to reach the person. */
async function compose(
  deps: Delivering,
  id: string,
  notice: NoticeRow,
  language: Language,
): Promise<Message | undefined> {
  const hostId = await findHostId(deps.db, notice.account_id);
  const contact = await deps.host.contact(hostId);
  if (contact === 'unreachable') return undefined;
  const { topic, action } = noticeRules[notice.kind];
  const at = fromColumn(notice.created_at);
  const said = sayNotice(notice.kind, JSON.parse(notice.said), deps.clock.now(), language);
  return { id, accountId: notice.account_id, hostId, contact, kind: notice.kind, topic, action, language, at, ...said };
}

/** Of what a killed process had in hand, only that is repeated of which it is certain that it was not sent, or cannot arrive twice. */
async function takeBackLapsed({ db, clock, sessionClock, log }: Delivering): Promise<void> {
  for (const lapsed of await listLapsedDeliveries(db, toColumn(sessionClock.now()), batch)) {
    const now = toColumn(clock.now());
    const unsure = lapsed.status === 'sending';
    const status = unsure ? ('unsure' as const) : ('waiting' as const);
    const released = { status, due_at: now, ended_at: unsure ? now : null, fault: 'interrupted' };
    if ((await releaseLapsed(db, lapsed, released)) && unsure)
      log.error({ delivery: lapsed.id, fault: 'interrupted' }, perhapsSent);
  }
}
