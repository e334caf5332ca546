import type { Logger } from 'pino';
import { cutWords } from '../../../domain/notice/cut-words';
import { isFault, openTencentService } from '../../tencent/tencent-service';
import { type Channel, type Message, PassingFault, PerhapsSent } from '../channel';
import type { SmsSettings } from '../channel-settings';
import { mayBeSent, outcomeOf, readSmsAnswer } from './sms-outcomes';

interface TencentSmsOptions extends SmsSettings {
  log: Logger;
  /** For one message. */
  budgetMs?: number;
}

/** Three regions take messages, for whoever is in the mainland; it is no matter which. */
const region = 'ap-guangzhou';
/** Other numbers need templates of their own, in a form that other countries approve. */
const mainland = /^\+86\d{11}$/;
/** A message may have 500 characters, signature and template included. */
const longest = { title: 100, body: 300 };

/**
 * Text messages by Tencent Cloud's SendSms. It sends approved templates only: ours has one for each topic, with holes for title and
 * text. What fails is logged by its code alone.
 */
export function createTencentSmsChannel({ log, appId, sign, templates, ...options }: TencentSmsOptions): Channel {
  const { budgetMs = 10_000 } = options;
  const [host, version] = ['sms.tencentcloudapi.com', '2021-01-11'];
  const service = openTencentService({ ...options, region, host, version, log, budgetMs });

  const parametersOf = ({ id, contact, topic, title, body }: Message) => ({
    PhoneNumberSet: [contact.phone],
    SmsSdkAppId: appId,
    SignName: sign,
    TemplateId: templates[topic],
    TemplateParamSet: [cutWords(title, longest.title), cutWords(body, longest.body)],
    SessionContext: id,
  });

  return {
    name: 'sms',
    repeatable: false,
    async send(message) {
      const { id, contact } = message;
      if (contact.phone === null) return 'no_address';
      if (!mainland.test(contact.phone)) return 'address_refused';
      const question = {
        action: 'SendSms',
        parameters: parametersOf(message),
        once: true,
        read: readSmsAnswer,
      } as const;
      const answer = await service.ask(question);
      const known = { delivery: id, providerRequest: answer.requestId };
      if (isFault(answer) && !answer.isRefusal) {
        log.warn({ ...known, reason: answer.reason }, 'sms: the service gave no answer');
        throw mayBeSent(answer) ? new PerhapsSent('sms_unanswered') : new PassingFault('sms_connection');
      }
      const code = isFault(answer) ? answer.reason : answer.code;
      const outcome = outcomeOf(code);
      if (outcome === 'sent' || outcome === 'address_refused') return outcome;
      if (outcome === 'settings') log.error({ ...known, reason: code }, 'sms: the service does not take our messages');
      throw new PassingFault(`sms_${outcome}`);
    },
    close: async () => service.close(),
  };
}
