import type { Knex } from 'knex';
import { channelNames } from '../../domain/notice/channels';
import type { NoticeTopic } from '../../domain/notice/notice-rule';
import type { Clock } from '../clock/clock';
import type { Channel } from './channel';
import { createOutboxChannel } from './outbox/outbox-channel';
import { withConsents } from './with-consents';

/** The sandbox's channels: nothing leaves it, and WeChat's still asks for consents. */
export function sandboxChannels(db: Knex, clock: Clock): Channel[] {
  return channelNames
    .map((name) => createOutboxChannel(name, db, clock))
    .map((channel) => (channel.name === 'wechat' ? withConsents(channel, db) : channel));
}

/** What the sandbox's WeChat is asked consents for. No real one knows them. */
export const sandboxTemplates: Readonly<Record<NoticeTopic, string>> = {
  progress: 'sandbox-progress',
  document: 'sandbox-document',
  safety: 'sandbox-safety',
};
