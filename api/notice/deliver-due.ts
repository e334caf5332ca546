import type { ChannelName } from '../../domain/notice/channels';
import { type DropReason, nextTry } from '../../domain/notice/delivery-states';
import { noticeRules } from '../../domain/notice/notice-kinds';
import { sayNotice } from '../../domain/notice/say-notice';
import { findHostId } from '../account/account-store';
import { fromColumn, toColumn } from '../database/time';
import type { Deps } from '../deps';
import { type Message, PassingFault } from './channel';
import {
  type Due,
  holdDelivery,
  listDueDeliveries,
  listLapsedDeliveries,
  markSending,
  releaseLapsed,
  settleDelivery,
} from './delivery-store';
import { findNotice, type NoticeRow } from './notice-store';
import { findSettings } from './settings-store';
import { isStillTrue } from './still-true';

const batch = 100;
/** At once; each waits for somebody outside. */
const mostAtOnce = 8;
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
    await Promise.all(Array.from({ length: mostAtOnce }, work));
    if (stopping?.aborted || due.length < batch) return;
  }
}

async function deliver(deps: Delivering, due: Due): Promise<void> {
  const held = toColumn(new Date(deps.sessionClock.now().getTime() + holdMs));
  if (!(await holdDelivery(deps.db, due, held))) return;
  try {
    await settle(deps, due, await tryChannels(deps, due));
  } catch (error) {
    const fault = error instanceof PassingFault ? error.fault : 'unexpected';
    if (!(error instanceof PassingFault))
      deps.log.error({ err: error, delivery: due.id }, 'A message could not be sent');
    await settle(deps, due, { fault });
  }
}

type Tried =
  | { sentBy: ChannelName }
  | { dropped: DropReason }
  /** To be tried again, from which channel on. */
  | { fault: string; from?: string };

async function settle(deps: Delivering, due: Due, tried: Tried): Promise<void> {
  const now = deps.clock.now();
  const ended_at = toColumn(now);
  if ('sentBy' in tried) {
    await settleDelivery(deps.db, due, { status: 'sent', sent_by: tried.sentBy, fault: null, ended_at });
  } else if ('dropped' in tried) {
    await settleDelivery(deps.db, due, { status: 'dropped', fault: tried.dropped, ended_at });
  } else {
    const { fault, from: channels = due.channels } = tried;
    const again = nextTry(due.tries + 1, now);
    const change = again
      ? { status: 'waiting' as const, due_at: toColumn(again) }
      : { status: 'dead' as const, ended_at };
    if (!again) deps.log.error({ delivery: due.id, fault }, 'A message was given up');
    await settleDelivery(deps.db, due, { ...change, channels, fault });
  }
}

/** Goes through the channels that are left until one takes it. What it says is read anew first. */
async function tryChannels(deps: Delivering, due: Due): Promise<Tried> {
  const notice = await findNotice(deps.db, due.notice_id);
  if (!notice || !(await isStillTrue(deps.db, notice, deps))) return { dropped: 'outdated' };
  const message = await compose(deps, due.id, notice);
  if (message === undefined) return { fault: 'host_unreachable' };
  const { off } = await findSettings(deps.db, notice.account_id);
  const isOff = (name: string) => !noticeRules[notice.kind].compulsory && off.some((channel) => channel === name);
  const left = due.channels.split(',').filter((name) => !isOff(name));
  for (const [index, name] of left.entries()) {
    const channel = deps.channels.find((known) => known.name === name);
    if (!channel) continue;
    if (!channel.repeatable && !(await markSending(deps.db, due))) return { fault: 'interrupted' };
    try {
      if ((await channel.send(message)) === 'sent') return { sentBy: channel.name };
    } catch (error) {
      if (!(error instanceof PassingFault)) throw error;
      // Those before it have refused, and would again.
      return { fault: error.fault, from: left.slice(index).join() };
    }
  }
  return { dropped: 'no_way' };
}

/** `undefined` where the host does not say how to reach the person. */
async function compose(deps: Delivering, id: string, notice: NoticeRow): Promise<Message | undefined> {
  const hostId = await findHostId(deps.db, notice.account_id);
  const contact = await deps.host.contact(hostId);
  if (contact === 'unreachable') return undefined;
  const { language } = await findSettings(deps.db, notice.account_id);
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
      log.error({ delivery: lapsed.id }, 'Whether a message was sent is not known');
  }
}
