import type { Knex } from 'knex';
import { inTransaction } from '../database/transaction';
import type { Channel } from './channel';
import { forgetConsents, useConsent } from './consent-store';

/**
 * A channel on which each message needs a consent that the person gave for it beforehand (WeChat: one consent, one message). What is tried
 * again has its consent already: else a message that was sent by a process which was then killed would go out by the next channel too.
 */
export function withConsents(channel: Channel, db: Knex): Channel {
  return {
    ...channel,
    async send(message) {
      const { id: deliveryId, accountId, topic } = message;
      const consented = await inTransaction(db, (trx) => useConsent(trx, { deliveryId, accountId, topic }));
      if (!consented) return 'no_consent';
      const outcome = await channel.send(message);
      if (outcome === 'no_consent') await forgetConsents(db, accountId, topic);
      return outcome;
    },
  };
}
