import type { Knex } from 'knex';
import type { Contact } from '../../../domain/host/contact';
import type { ChannelName } from '../../../domain/notice/channels';
import type { Clock } from '../../clock/clock';
import { toColumn } from '../../database/time';
import type { Channel } from '../channel';
import { insertSent } from './outbox-store';

const addressOf: Record<ChannelName, (contact: Contact) => string | null> = {
  wechat: ({ openId }) => openId,
  sms: ({ phone }) => phone,
  mail: ({ email }) => email,
};

/** The sandbox's way out: what would have been sent lies where `GET /v1/sandbox/outbox` lists it. */
export function createOutboxChannel(name: ChannelName, db: Knex, clock: Clock): Channel {
  return {
    name,
    repeatable: true,
    async send({ id, hostId, contact, kind, title, body, action, language }) {
      const to = addressOf[name](contact);
      if (to === null) return 'no_address';
      const message = JSON.stringify({ to, kind, title, body, action, language });
      const row = { id: `${id}:${name}`, sent_at: toColumn(clock.now()), host_id: hostId, channel: name, message };
      await insertSent(db, row);
      return 'sent';
    },
  };
}
