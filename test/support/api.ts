import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { createApp } from '../../api/app';
import { chineseCalendar } from '../../api/calendar/chinese-calendar';
import { createRetentionLock } from '../../api/clearing/retention-lock';
import { SandboxClock } from '../../api/clock/sandbox-clock';
import { chance } from '../../api/crypto/chance';
import { createFieldCipher } from '../../api/crypto/field-cipher';
import { createFingerprint } from '../../api/crypto/fingerprint';
import { sandboxKeys, sandboxRetentionKey } from '../../api/crypto/keys';
import { openDatabase } from '../../api/database/database';
import type { Deps } from '../../api/deps';
import { createSandboxHost } from '../../api/host/sandbox-host';
import { createRateLimits } from '../../api/http/rate-limits';
import { createAfterwards } from '../../api/jobs/afterwards';
import { createLog } from '../../api/log/create-log';
import { createMetrics } from '../../api/metrics/metrics';
import { sandboxChannels } from '../../api/notice/open-channels';
import { createWebhookSender } from '../../api/partner/webhook/webhook-sender';
import { encryptPhotos } from '../../api/photo/encrypted-photo-storage';
import { createFolderPhotoStorage } from '../../api/photo/folder-photo-storage';
import { sandboxSignIn } from '../../api/session/sandbox-sign-in';
import { makeDatabase } from './make-database';
import { fillDatabase } from './template';

export interface TestApi {
  url: string;
  deps: Deps;
  /** The business clock; moving it moves deadlines, leases and erasures, but signs nobody out. */
  clock: SandboxClock;
  /** The clock that times sessions, answers to idempotency keys and rate limits. */
  sessionClock: SandboxClock;
  dataDir: string;
  /** For another process over the same database; nothing where it is the file in the data folder. */
  databaseUrl: string | undefined;
  /** Everything logged so far. */
  log(): string;
  stop(): Promise<void>;
}

/**
 * The real application over real HTTP and a real database of its own: SQLite in a temporary folder, or a new
 * database on the suite's MariaDB, as the Jest project says.
 */
export async function startApi(over: Partial<Deps> = {}): Promise<TestApi> {
  const dataDir = mkdtempSync(join(tmpdir(), 'shiming-api-'));
  const database = await makeDatabase(dataDir);
  await fillDatabase({ url: database.url, dataDir });
  const db = openDatabase({ url: database.url, dataDir });
  const clock = new SandboxClock();
  const sessionClock = new SandboxClock();
  const keys = await sandboxKeys(dataDir);
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const log = createLog('info', sink);
  const deps: Deps = {
    db,
    log,
    clock,
    sessionClock,
    calendar: chineseCalendar,
    cipher: createFieldCipher(keys.dataKeys, log),
    fingerprint: createFingerprint(keys.fingerprintKey),
    lockRetained: createRetentionLock(await sandboxRetentionKey(dataDir)),
    reader: undefined,
    photos: await encryptPhotos(createFolderPhotoStorage(join(dataDir, 'photos')), keys.photoKey),
    authority: undefined,
    host: createSandboxHost(db, clock),
    channels: sandboxChannels(db, clock),
    quietHours: undefined,
    templates: {},
    straightThrough: false,
    similarPhotos: 'hold',
    secondLookShare: 0,
    objectionDays: 7,
    graceDays: 90,
    chance,
    afterwards: createAfterwards(log),
    signIn: sandboxSignIn,
    webhooks: createWebhookSender({ anywhere: true, budgetMs: 500 }),
    limits: createRateLimits(db, sessionClock),
    metrics: createMetrics(),
    metricsToken: undefined,
    sandbox: { clock },
    trustProxy: false,
    regionHeader: undefined,
    dist: join(dataDir, 'dist'),
    ...over,
  };
  const server = createServer(createApp(deps).callback());
  // A test that works on the database for longer than that would have its next request meet a connection that is closing.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    deps,
    clock,
    sessionClock,
    dataDir,
    databaseUrl: database.url,
    log: () => lines.join(''),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await deps.afterwards.settled();
      await db.destroy();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
