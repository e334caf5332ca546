import type { Knex } from 'knex';
import type { Logger } from 'pino';
import type { Clock } from '../clock/clock';
import type { FieldCipher } from '../crypto/field-cipher';
import { measureWeChat } from '../metrics/measured-wechat';
import type { Metrics } from '../metrics/metrics';
import { createAccessToken } from './access-token';
import { code2Session, type WhoSignsIn } from './code-2-session';
import { type SendOutcome, type SubscribeMessage, sendSubscribeMessage } from './send-subscribe-message';
import { openWeChatService, type WeChatSettings } from './wechat-service';

/** What this product asks of WeChat. */
export interface WeChat {
  /** Trades a code of `wx.login` for who signs in. */
  code2Session(code: string): Promise<WhoSignsIn>;
  /** @throws {WeChatUnavailable} where it may be sent later */
  sendSubscribeMessage(openId: string, message: SubscribeMessage): Promise<SendOutcome>;
}

interface Surroundings {
  db: Knex;
  cipher: FieldCipher;
  /** The machine's. */
  clock: Clock;
  log: Logger;
  metrics: Metrics;
  budgetMs?: number;
}

/** WeChat's server API for one mini-program. */
export function openWeChat(
  settings: WeChatSettings,
  { db, cipher, clock, log, metrics, budgetMs }: Surroundings,
): WeChat {
  const service = measureWeChat(openWeChatService({ url: settings.url, log, budgetMs }), metrics);
  const accessToken = createAccessToken({ settings, service, db, cipher, clock });
  return {
    code2Session: (code) => code2Session(service, settings, code),
    sendSubscribeMessage: (openId, message) =>
      sendSubscribeMessage({ service, accessToken, opens: settings.opens }, openId, message),
  };
}
