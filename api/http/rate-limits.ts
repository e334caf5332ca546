import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { Clock } from '../clock/clock';
import { fromColumn, toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import { Refusal } from './refusal';

/** How many within how long, counted from the first. */
interface Limit {
  most: number;
  seconds: number;
}

/** What is limited. Sign-ins count only when they fail, so that many people behind one address can come in. */
const limits = {
  /** Wrong passwords for one account in a browser in which it was signed in before: nobody elsewhere locks that one. */
  'staff-device': { most: 10, seconds: 900 },
  /** Wrong passwords for one user name from one address. */
  'staff-sign-in': { most: 10, seconds: 900 },
  /** Wrong passwords for one user name from all strangers together (NIST SP 800-63B allows a hundred). */
  'staff-name': { most: 100, seconds: 900 },
  /** Wrong passwords from one address, whatever the names. */
  'staff-address': { most: 100, seconds: 900 },
  /** Wrong one-time and recovery codes of one account, from everywhere: only who has its password gets as far. */
  'staff-code': { most: 10, seconds: 3600 },
  /** Wrong codes of a secret that is being enrolled, by account. */
  'staff-enrolment': { most: 10, seconds: 900 },
  /** Refused sign-in codes from one address. */
  'person-sign-in': { most: 60, seconds: 900 },
  /** Photos of one account. */
  photo: { most: 600, seconds: 3600 },
  /** Submissions of one account, each of which is work for people. */
  submission: { most: 300, seconds: 86_400 },
  /**
   * Corrections of one account, each compared with what was verified: whoever got into somebody's session shall not find out their
   * number by asking which it is not (R28).
   */
  correction: { most: 20, seconds: 86_400 },
  /** Questions to the host about one account: it is somebody else's machine. */
  'host-question': { most: 300, seconds: 3600 },
  /** "Bound to another account" answers to one account: nobody shall search for people (R8). */
  'bound-elsewhere': { most: 10, seconds: 86_400 },
  /**
   * Claims of one account to be the holder of an ID card, each of which is work for people, and those that told it that the card is its
   * own (R25).
   */
  'holder-claim-day': { most: 3, seconds: 86_400 },
  'holder-claim-month': { most: 10, seconds: 30 * 86_400 },
  /** Searches for callers' accounts by one member of staff: more than a desk can answer calls. */
  'caller-search': { most: 30, seconds: 3600 },
  /** Searches of theirs that found nobody: callers misread their number, but nobody shall search for people. */
  'caller-not-found': { most: 20, seconds: 86_400 },
  /** Questions by one key of a partner: a hundred a second, for a minute. */
  'partner-question': { most: 6000, seconds: 60 },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;

/** Counters that all processes share, because they live in the database. */
export interface RateLimits {
  /** Refuses with `429 too_many_requests` when the limit has been reached; counts nothing. */
  check(name: LimitName, ...key: LimitKey): Promise<void>;
  /** Counts one, then refuses when that was one too many; else says how many there are now, and how many are left. */
  take(name: LimitName, ...key: LimitKey): Promise<{ counted: number; left: number }>;
  /** Takes back one that was counted before it was known whether it counts. */
  giveBack(name: LimitName, ...key: LimitKey): Promise<void>;
  /** Forgets what was counted, also under every longer key that begins so. */
  clear(name: LimitName, ...key: LimitKey): Promise<void>;
  /** Which of these limits are reached now, in one question: until when, by key, or by the beginning of keys. */
  reached(names: readonly LimitName[]): Promise<(name: LimitName, ...key: LimitKey) => Date | undefined>;
}

/** Whose, or whose and from where. */
export type LimitKey = readonly [whose: string, where?: string];

/** Comes behind whatever an id is made of. */
const behindAll = '~';

function refuseUntil(expiresAt: string, now: Date): never {
  const seconds = Math.max(1, Math.ceil((fromColumn(expiresAt).getTime() - now.getTime()) / 1000));
  throw new Refusal('too_many_requests', { values: { seconds }, headers: { 'Retry-After': String(seconds) } });
}

export function createRateLimits(db: Knex, clock: Clock): RateLimits {
  // Hashed part by part: a key may be an address or a name that someone typed, and longer ones begin like shorter ones.
  const idOf = (name: LimitName, key: LimitKey) =>
    `${name}:${key.map((part = '') => createHash('sha256').update(part).digest('hex')).join('.')}`;

  async function counted(id: string, now: Date): Promise<{ points: number; expires_at: string } | undefined> {
    return db('rate_limits').where({ id }).where('expires_at', '>', toColumn(now)).first();
  }

  return {
    async check(name, ...key) {
      const now = clock.now();
      const row = await counted(idOf(name, key), now);
      if (row && row.points >= limits[name].most) refuseUntil(row.expires_at, now);
    },
    async take(name, ...key) {
      const now = clock.now();
      const id = idOf(name, key);
      const { most, seconds } = limits[name];
      const expires_at = toColumn(new Date(now.getTime() + seconds * 1000));
      // One statement, so that of many at once none is lost. MySQL assigns in this order: `points` looks at the old time.
      const whileCounting = (then: string) => `case when expires_at > ? then ${then} else ? end`;
      const row = await inTransaction(db, async (trx) => {
        await trx('rate_limits')
          .insert({ id, points: 1, expires_at })
          .onConflict('id')
          .merge({
            points: db.raw(whileCounting('points + 1'), [toColumn(now), 1]),
            expires_at: db.raw(whileCounting('expires_at'), [toColumn(now), expires_at]),
          });
        // In here, where nobody else counts: of many at once only one is the first, and only one the last.
        return trx('rate_limits').where({ id }).first();
      });
      if (row.points > most) refuseUntil(row.expires_at, now);
      return { counted: row.points, left: most - row.points };
    },
    async giveBack(name, ...key) {
      await db('rate_limits')
        .where({ id: idOf(name, key) })
        .where('points', '>', 0)
        .decrement('points', 1);
    },
    async clear(name, ...key) {
      const id = idOf(name, key);
      await db('rate_limits')
        .whereBetween('id', [id, `${id}${behindAll}`])
        .delete();
    },
    async reached(names) {
      const query = db('rate_limits').where('expires_at', '>', toColumn(clock.now()));
      query.where((q) => {
        for (const name of names)
          q.orWhere((of) =>
            of.whereBetween('id', [`${name}:`, `${name}:${behindAll}`]).where('points', '>=', limits[name].most),
          );
      });
      const rows: { id: string; expires_at: string }[] = await query.orderBy('expires_at', 'desc');
      return (name, ...key) => {
        const last = rows.find(({ id }) => id.startsWith(idOf(name, key)));
        return last && fromColumn(last.expires_at);
      };
    },
  };
}

/** Forgets everything that was counted under these names. */
export async function forgetLimits(db: Knex, names: readonly LimitName[]): Promise<void> {
  for (const name of names) await db('rate_limits').where('id', 'like', `${name}:%`).delete();
}

/** Forgets counters whose time is over. */
export async function deleteExpiredLimits(db: Knex, now: string): Promise<void> {
  await db('rate_limits').where('expires_at', '<=', now).delete();
}
