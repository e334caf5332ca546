import type { Knex } from 'knex';
import { beijingMinute } from '../../../domain/calendar/civil-date';
import type { WeChat } from '../../wechat/open-wechat';
import { type SendRefusal, WeChatUnavailable } from '../../wechat/send-subscribe-message';
import { type Channel, type Message, PassingFault, PerhapsSent, type Refused } from '../channel';
import type { WeChatMessages } from '../channel-settings';
import { withConsents } from '../with-consents';

const refusedBy: Readonly<Record<SendRefusal, Refused>> = {
  'no-consent': 'no_consent',
  unreachable: 'address_refused',
  misconfigured: 'misconfigured',
  words: 'misconfigured',
};

/** The mini-program's inbox, from where each message leads on. */
const page = 'notice/inbox/index';

/** Subscription messages: one for each consent, by the template of what they are about. */
export function createWeChatChannel(
  weChat: WeChat,
  { templates, parts, accountsAreOpenIds }: WeChatMessages,
  db: Knex,
): Channel {
  const channel: Channel = {
    name: 'wechat',
    repeatable: false,
    async send(message) {
      const openId = message.contact.openId ?? (accountsAreOpenIds ? message.hostId : null);
      const templateId = templates[message.topic];
      if (openId === null || templateId === undefined) return 'no_address';
      const values = valuesOf(message, parts);
      try {
        const outcome = await weChat.sendSubscribeMessage(openId, {
          templateId,
          page,
          values,
          language: message.language,
        });
        return 'sent' in outcome ? 'sent' : refusedBy[outcome.refused];
      } catch (error) {
        if (!(error instanceof WeChatUnavailable)) throw error;
        throw error.perhapsSent ? new PerhapsSent(error.reason) : new PassingFault(error.reason, error.retryAfterMs);
      }
    },
  };
  return withConsents(channel, db);
}

function valuesOf({ title, body, at }: Message, parts: WeChatMessages['parts']): Record<string, string> {
  return { [parts.title]: title, [parts.body]: body, [parts.at]: beijingMinute(at) };
}
