import type { Knex } from 'knex';
import type { Channel } from './channel';
import { forgetConsents, giveBackConsent, takeConsent } from './consent-store';

/** A channel on which each message needs a consent that the person gave for it beforehand (WeChat: one consent, one message). */
export function withConsents(channel: Channel, db: Knex): Channel {
  return {
    ...channel,
    async send(message) {
      const { accountId, topic } = message;
      if (!(await takeConsent(db, accountId, topic))) return 'no_consent';
      try {
        const outcome = await channel.send(message);
        if (outcome === 'no_consent') await forgetConsents(db, accountId, topic);
        else if (outcome !== 'sent') await giveBackConsent(db, accountId, topic);
        return outcome;
      } catch (error) {
        await giveBackConsent(db, accountId, topic);
        throw error;
      }
    },
  };
}
