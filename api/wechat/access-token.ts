import { setTimeout as pause } from 'node:timers/promises';
import type { Knex } from 'knex';
import { z } from 'zod';
import type { Clock } from '../clock/clock';
import type { FieldCipher } from '../crypto/field-cipher';
import { fromColumn, toColumn } from '../database/time';
import { changeToken, findToken, type TokenRow } from './access-token-store';
import { isFault, type WeChatFault } from './wechat-faults';
import type { WeChatService, WeChatSettings } from './wechat-service';

interface AccessTokenOptions {
  settings: Pick<WeChatSettings, 'appId' | 'appSecret'>;
  service: WeChatService;
  db: Knex;
  cipher: FieldCipher;
  /** The machine's: WeChat's tokens end by the real time. */
  clock: Clock;
}

/** The token that holds now; told one that WeChat has refused, another one. */
export type AccessToken = (refused?: string) => Promise<string | WeChatFault>;

const minute = 60_000;
/**
 * In the last five minutes of a token WeChat gives the next one when asked, and takes both for as long. Before that it would
 * give the same one again.
 */
const renewBeforeMs = 4 * minute;
/** Longer than a question may take; a process that died while asking holds up the others no longer than this. */
const leaseMs = 10_000;
/** What has just failed is not asked again at once by everybody who waits. */
const restMs = 3_000;
const patienceMs = 6_000;
/** A new token may be forced twenty times a day. */
const forcedApartMs = 90 * minute;
const lookAgainMs = 100;

const underWay: WeChatFault = { reason: 'the access token is being renewed', passing: true, perhapsDone: false };
const forcedLately: WeChatFault = {
  reason: 'a new access token was refused as well',
  passing: false,
  perhapsDone: false,
};

const answer = z.object({ access_token: z.string().min(1).max(2048), expires_in: z.int().positive() });

/** Asks WeChat (`getStableAccessToken`). */
function createAsking({ settings, service, clock }: Pick<AccessTokenOptions, 'settings' | 'service' | 'clock'>) {
  const ask = (force: boolean) =>
    service.ask({
      name: 'getStableAccessToken',
      path: '/cgi-bin/stable_token',
      body: {
        grant_type: 'client_credential',
        appid: settings.appId,
        secret: settings.appSecret,
        force_refresh: force,
      },
      answer,
      repeatable: !force,
    });

  /** Forced only where WeChat itself still gives the one that it refused: others may share the app, and theirs would end. */
  return async ({ forced_at }: TokenRow, refused: string | undefined) => {
    const given = await ask(false);
    if (isFault(given) || given.access_token !== refused) return { given };
    const now = clock.now();
    if (forced_at !== null && now.getTime() - fromColumn(forced_at).getTime() < forcedApartMs) {
      return { given: forcedLately };
    }
    return { given: await ask(true), forced_at: toColumn(now) };
  };
}

/**
 * The mini-program's access token, kept sealed in the database that all processes share. Whoever finds that it ends soon, or
 * that WeChat refuses it, takes a lease and asks for the next; the others go on with the old one while it holds, else they
 * wait and read.
 */
export function createAccessToken(options: AccessTokenOptions): AccessToken {
  const { settings, db, cipher, clock } = options;
  const place = { table: 'wechat_tokens', column: 'token', id: settings.appId };
  const ask = createAsking(options);
  const fromNow = (ms: number) => toColumn(new Date(clock.now().getTime() + ms));
  const leftMs = (column: string | null) =>
    column === null ? 0 : fromColumn(column).getTime() - clock.now().getTime();

  async function renew(leased: TokenRow, refused: string | undefined): Promise<string | WeChatFault> {
    const { given, ...forced } = await ask(leased, refused);
    if (isFault(given)) {
      await changeToken(db, leased, { ...forced, leased_until: fromNow(restMs) });
      return given;
    }
    const livesMs = given.expires_in * 1000;
    await changeToken(db, leased, {
      ...forced,
      token_sealed: cipher.seal(given.access_token, place),
      expires_at: fromNow(livesMs),
      // One that ends as soon is not asked for again at once by everybody.
      leased_until: livesMs > renewBeforeMs ? null : fromNow(restMs),
    });
    return given.access_token;
  }

  return async (refused) => {
    const until = performance.now() + patienceMs;
    for (;;) {
      const kept = await findToken(db, settings.appId);
      const token = kept.token_sealed === null ? undefined : cipher.openWhole(kept.token_sealed, place);
      const holding = token !== refused && leftMs(kept.expires_at) > 0 ? token : undefined;
      if (holding !== undefined && leftMs(kept.expires_at) > renewBeforeMs) return holding;
      const isFree = leftMs(kept.leased_until) <= 0;
      if (isFree && (await changeToken(db, kept, { leased_until: fromNow(leaseMs) }))) {
        const renewed = await renew({ ...kept, version: kept.version + 1 }, refused);
        return isFault(renewed) ? (holding ?? renewed) : renewed;
      }
      if (holding !== undefined) return holding;
      if (performance.now() > until) return underWay;
      await pause(lookAgainMs);
    }
  };
}
