import type { UndeliveredMessage } from '../../../domain/contract/undelivered';
import { type ChannelName, channelNames } from '../../../domain/notice/channels';
import { noticeRules } from '../../../domain/notice/notice-kinds';
import type { Language } from '../../../domain/words';
import { isoFromColumn } from '../../database/time';
import type { UndeliveredRow } from './undelivered-store';

/** What did not go out, without anything of the person: the words have holes where a day or a moment stands. */
export function presentUndelivered(row: UndeliveredRow, language: Language): UndeliveredMessage {
  const isChannel = (name: string): name is ChannelName => channelNames.some((known) => known === name);
  return {
    id: row.id,
    kind: row.kind,
    title: noticeRules[row.kind].title[language].replace(/\{\w+\}/g, '…'),
    status: row.status,
    channels: row.channels.split(',').filter(isChannel),
    tries: row.tries,
    fault: row.fault,
    writtenAt: isoFromColumn(row.created_at),
    lastTriedAt: isoFromColumn(row.ended_at ?? row.due_at),
  };
}
