import type { Knex } from 'knex';
import type { Logger } from 'pino';
import type { HolidayCalendar } from '../domain/calendar/working-days';
import type { NoticeTopic } from '../domain/notice/notice-rule';
import type { QuietHours } from '../domain/notice/quiet-hours';
import type { SimilarPhotos } from '../domain/review/straight-through';
import type { Authority } from './authority/authority';
import type { RetentionLock } from './clearing/retention-lock';
import type { Clock } from './clock/clock';
import type { SandboxClock } from './clock/sandbox-clock';
import type { FieldCipher } from './crypto/field-cipher';
import type { Fingerprint } from './crypto/fingerprint';
import type { Host } from './host/host';
import type { RateLimits } from './http/rate-limits';
import type { Afterwards } from './jobs/afterwards';
import type { Metrics } from './metrics/metrics';
import type { Channel } from './notice/channel';
import type { WebhookSender } from './partner/webhook/webhook-sender';
import type { PhotoStorage } from './photo/photo-storage';
import type { PhotoReader } from './photo/reading/photo-reader';
import type { SignIn } from './session/sign-in';

/** Everything that lies outside the process, and the keys. They arrive through `createApp(deps)`; only ports have fakes in tests. */
export interface Deps {
  db: Knex;
  log: Logger;
  clock: Clock;
  /** Times sessions by the machine's clock, so that moving the sandbox's clock signs nobody out. */
  sessionClock: Clock;
  calendar: HolidayCalendar;
  cipher: FieldCipher;
  fingerprint: Fingerprint;
  /** Locks what the law makes the operator keep (R27); nothing here can open it. */
  lockRetained: RetentionLock;
  photos: PhotoStorage;
  /** Without one, photos are kept unread and people compare (`PHOTO_READER=none`). */
  reader: PhotoReader | undefined;
  /** Without one nobody answers whether name and number belong together, and people decide everything. */
  authority: Authority | undefined;
  /** What the super-app knows of its accounts. */
  host: Host;
  /** The ways out for messages, the cheapest first. */
  channels: readonly Channel[];
  /** In which nothing is sent that may wait; `undefined` where there are none. */
  quietHours: QuietHours | undefined;
  /** WeChat's templates for messages, by what they are about; none where WeChat is not set up. */
  templates: Partial<Record<NoticeTopic, string>>;
  /** Decide at once where everything agrees (R12). */
  straightThrough: boolean;
  /** Whether a photo that another account sent under another number is in the way of that. */
  similarPhotos: SimilarPhotos;
  /** Which part of all decisions gets a blind second look (R13), from 0 to 1. */
  secondLookShare: number;
  /** For how many days an account may object to being cleared by a holder's claim (R25). */
  objectionDays: number;
  /** For how many days after an ID card has expired everything still works (R19). */
  graceDays: number;
  /** A number from 0 up to 1 that nobody can foresee. */
  chance: () => number;
  afterwards: Afterwards;
  signIn: SignIn;
  /** How partners are told of changes (R36). */
  webhooks: WebhookSender;
  limits: RateLimits;
  metrics: Metrics;
  /** Who scrapes must have it; without one only this machine itself may, and only in the sandbox. */
  metricsToken: string | undefined;
  /** Present in the sandbox only: its routes exist only with it. */
  sandbox?: { clock: SandboxClock };
  trustProxy: boolean;
  /** The header in which the super-app's gateway says where a caller is, approximately (R29). */
  regionHeader: string | undefined;
  /** Folders of the built front ends; a missing one is answered with how to build it. */
  dist: string;
}
