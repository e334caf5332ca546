import type { Knex } from 'knex';
import { v7 as uuidv7 } from 'uuid';
import { channelNames } from '../../domain/notice/channels';
import { type NoticeKind, noticeRules } from '../../domain/notice/notice-kinds';
import type { NoticeReach } from '../../domain/notice/notice-rule';
import { afterQuietHours } from '../../domain/notice/quiet-hours';
import type { NoticeValues } from '../../domain/notice/say-notice';
import { toColumn } from '../database/time';
import type { Deps } from '../deps';
import { type DeliveryRow, insertDeliveries } from './delivery-store';
import { insertNotices, type NoticeRow } from './notice-store';

type Writing = Pick<Deps, 'clock' | 'quietHours'>;

export interface NewNotice {
  accountId: string;
  /** What it is about, at most 64 characters: of each kind a person is told once per occasion. */
  occasion: string;
  said?: NoticeValues;
}

/**
 * Writes messages of one kind, and what is to be sent of them, in the transaction of the change that they tell of: neither is ever
 * there without the other. What a person was told before is passed over. They are sent later, by `deliver-due.ts`, and
 * what may wait not in the quiet hours.
 */
export async function writeNotices(
  trx: Knex.Transaction,
  { clock, quietHours }: Writing,
  kind: NoticeKind,
  notices: readonly NewNotice[],
): Promise<void> {
  if (notices.length === 0) return;
  const now = toColumn(clock.now());
  const rows = notices.map(
    ({ accountId, occasion, said = {} }): NoticeRow => ({
      id: uuidv7(),
      account_id: accountId,
      kind,
      occasion,
      said: JSON.stringify(said),
      created_at: now,
      read_at: null,
    }),
  );
  const told = await insertNotices(trx, rows);
  const { reach, unhurried } = noticeRules[kind];
  const dueAt = unhurried ? toColumn(afterQuietHours(clock.now(), quietHours)) : now;
  const ways = waysOut(reach);
  const written = rows.filter(({ id }) => told.has(id));
  await insertDeliveries(
    trx,
    written.flatMap(({ id }) => ways.map((channels) => newDelivery(id, channels, dueAt))),
  );
}

/** One delivery that goes from channel to channel until one takes it, or one for each channel. */
function waysOut(reach: NoticeReach): string[] {
  if (reach === 'inbox') return [];
  return reach === 'every' ? channelNames : [channelNames.join()];
}

function newDelivery(noticeId: string, channels: string, due_at: string): DeliveryRow {
  return {
    id: uuidv7(),
    notice_id: noticeId,
    channels,
    status: 'waiting',
    tries: 0,
    due_at,
    held_until: null,
    fault: null,
    sent_by: null,
    ended_at: null,
  };
}
