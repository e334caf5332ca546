import type { Knex } from 'knex';
import type { Logger } from 'pino';
import { type ChannelName, channelNames } from '../../domain/notice/channels';
import type { NoticeTopic } from '../../domain/notice/notice-rule';
import type { Clock } from '../clock/clock';
import { measureChannel } from '../metrics/measured-channel';
import type { Metrics } from '../metrics/metrics';
import type { WeChat } from '../wechat/open-wechat';
import type { Channel } from './channel';
import type { ChannelSettings } from './channel-settings';
import { createOutboxChannel } from './outbox/outbox-channel';
import { createWeChatChannel } from './wechat/wechat-channel';
import { withConsents } from './with-consents';
import { withRest } from './with-rest';

interface Around {
  db: Knex;
  log: Logger;
  clock: Clock;
  metrics: Metrics;
  /** What this product asks of WeChat; `undefined` where it is not set up. */
  weChat: WeChat | undefined;
  sandbox: boolean;
}

/** Opens a channel where its settings are given. Only then is its client loaded, which may take long. */
type Opener = (settings: ChannelSettings, around: Around) => Promise<Channel | undefined>;

/** The ways out of the product: a new one is a line here. */
const openers: Readonly<Record<ChannelName, Opener>> = {
  async wechat({ weChat: messages }, { weChat, db }) {
    return messages && weChat && createWeChatChannel(weChat, messages, db);
  },
  async sms({ sms }, { log }) {
    if (!sms) return undefined;
    const { createTencentSmsChannel } = await import('./sms/tencent-sms-channel');
    return createTencentSmsChannel({ ...sms, log });
  },
  async mail({ mail }, { log }) {
    if (!mail) return undefined;
    const { createMailChannel } = await import('./mail/mail-channel');
    return createMailChannel({ ...mail, log });
  },
};

/** The channels that are set up, the cheapest first; in the sandbox the others end in its outbox. */
export async function openChannels(settings: ChannelSettings, around: Around): Promise<Channel[]> {
  const { db, log, clock, metrics, sandbox } = around;
  const found = await Promise.all(channelNames.map((name) => openers[name](settings, around)));
  const real = found
    .filter((channel) => channel !== undefined)
    .map((channel) => withRest(measureChannel(channel, metrics)));
  const names = real.map(({ name }) => name);
  if (sandbox && names.length > 0) log.warn({ channels: names }, 'SANDBOX: these messages really leave');
  if (!sandbox && names.length === 0) log.warn('No channel is set up: messages stand in the inbox alone');
  if (!sandbox) return real;
  return sandboxChannels(db, clock).map((pretended) => real.find(({ name }) => name === pretended.name) ?? pretended);
}

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
