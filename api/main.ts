import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from './app';
import { openAuthority } from './authority/open-authority';
import { chineseCalendar } from './calendar/chinese-calendar';
import { createRetentionLock } from './clearing/retention-lock';
import { systemClock } from './clock/clock';
import { SandboxClock } from './clock/sandbox-clock';
import { chance } from './crypto/chance';
import { createFieldCipher } from './crypto/field-cipher';
import { createFingerprint } from './crypto/fingerprint';
import { sandboxRetentionKey } from './crypto/keys';
import { openDatabase } from './database/database';
import { holdDataDir } from './database/hold-data-dir';
import { migrate } from './database/migrate';
import type { Deps } from './deps';
import { type Env, readEnv } from './env';
import { explainFailedStart } from './explain-failed-start';
import { openHost } from './host/open-host';
import { createRateLimits } from './http/rate-limits';
import { createAfterwards } from './jobs/afterwards';
import { scheduleDueWork } from './jobs/schedule-due-work';
import { createLog } from './log/create-log';
import { measureAuthority } from './metrics/measured-authority';
import { measureHost } from './metrics/measured-host';
import { measureReader } from './metrics/measured-reader';
import { measureWebhooks } from './metrics/measured-webhooks';
import { createMetrics, measureProcess } from './metrics/metrics';
import { openChannels, sandboxTemplates } from './notice/open-channels';
import { seedSandboxPartner } from './partner/seed-sandbox-partner';
import { createWebhookSender } from './partner/webhook/webhook-sender';
import { encryptPhotos } from './photo/encrypted-photo-storage';
import { createFolderPhotoStorage } from './photo/folder-photo-storage';
import type { PhotoStorage } from './photo/photo-storage';
import { openReader } from './photo/reading/open-reader';
import { createS3PhotoStorage } from './photo/s3-photo-storage';
import { serve } from './serve';
import { openSignIn } from './session/open-sign-in';
import { sandboxStaff, seedSandboxStaff } from './staff/seed-sandbox-staff';
import { openWeChat } from './wechat/open-wechat';

function photoStorage(env: Env): PhotoStorage {
  return env.s3 ? createS3PhotoStorage(env.s3) : createFolderPhotoStorage(join(env.dataDir, 'photos'));
}

async function buildDeps(env: Env): Promise<Deps> {
  const log = createLog(env.logLevel);
  const db = openDatabase({ url: env.databaseUrl, dataDir: env.dataDir, pool: env.databasePool });
  const sandbox = env.sandbox ? { clock: new SandboxClock() } : undefined;
  const clock = sandbox?.clock ?? systemClock;
  const cipher = createFieldCipher(env.keys.dataKeys, log);
  const metrics = createMetrics();
  const weChat = env.weChat && openWeChat(env.weChat, { db, cipher, clock: systemClock, log, metrics });
  measureProcess(metrics);
  return {
    db,
    log,
    clock,
    sessionClock: systemClock,
    calendar: chineseCalendar,
    cipher,
    fingerprint: createFingerprint(env.keys.fingerprintKey),
    lockRetained: createRetentionLock(env.retentionKey ?? (await sandboxRetentionKey(env.dataDir))),
    reader: measureReader(await openReader(env.reader, log), metrics),
    photos: await encryptPhotos(photoStorage(env), env.keys.photoKey),
    authority: measureAuthority(await openAuthority(env.authority, log), metrics),
    host: measureHost(openHost(env.host, { db, clock, log }), metrics),
    channels: await openChannels(env.channels, { db, log, clock, metrics, weChat, sandbox: env.sandbox }),
    quietHours: env.quietHours,
    templates: env.channels.weChat?.templates ?? (sandbox ? sandboxTemplates : {}),
    straightThrough: env.straightThrough,
    similarPhotos: env.similarPhotos,
    secondLookShare: env.secondLookShare,
    objectionDays: env.objectionDays,
    graceDays: env.graceDays,
    chance,
    afterwards: createAfterwards(log),
    signIn: openSignIn(env.signIn, weChat),
    webhooks: measureWebhooks(createWebhookSender({ anywhere: env.sandbox }), metrics),
    limits: createRateLimits(db, systemClock),
    metrics,
    metricsToken: env.metricsToken,
    sandbox,
    trustProxy: env.trustProxy,
    regionHeader: env.regionHeader,
    dist: join(__dirname, '../dist'),
  };
}

/** Makes the sandbox's staff, and says in the log what is pretended. */
async function prepareSandbox({ db, clock, log }: Deps, env: Env): Promise<void> {
  await seedSandboxStaff(db, env.staffPassword, clock.now());
  await seedSandboxPartner(db, clock.now());
  const pretended = { signIn: env.signIn, authority: env.authority.kind, host: env.host.kind };
  log.warn(pretended, 'SANDBOX: what is named so here is pretended, and so is the clock');
  if (!env.retentionKey) {
    log.warn('SANDBOX: what is kept by law is locked to a key of its own, beside it in sandbox-retention-key.txt');
  }
}

function welcome(env: Env, port: number): string {
  const address = `http://localhost:${port}`;
  const comeIn = env.signIn === 'sandbox' ? 'sign in as alice, bob or any name' : 'sign in by WeChat';
  return `
  Shiming 实名 · SANDBOX 沙箱: nothing here is real, do not enter real people's data.

  Mini-program  ${address}/          ${comeIn}
  Review desk   ${address}/console/  ${sandboxStaff.map(({ username }) => username).join(', ')} · password ${env.staffPassword}
  API           ${address}/docs
`;
}

async function main(): Promise<void> {
  // Optional, as .env.example tells; what the environment says already wins.
  if (existsSync('.env')) process.loadEnvFile('.env');
  const env = await readEnv(process.env);
  // Over MySQL several processes may share a folder.
  const letGo = env.databaseUrl === undefined ? holdDataDir(env.dataDir) : () => {};
  const deps = await buildDeps(env);
  await migrate(deps.db);
  if (env.sandbox) await prepareSandbox(deps, env);
  const stopWork = scheduleDueWork(deps);
  const serving = await serve(createApp(deps).callback(), env.port);
  if (env.sandbox) process.stdout.write(welcome(env, serving.port));
  else deps.log.info({ port: serving.port }, 'Serving');

  const stop = async () => {
    await Promise.all([serving.stop(), stopWork()]);
    await deps.afterwards.settled();
    await deps.reader?.close();
    await Promise.all(deps.channels.map((channel) => channel.close?.()));
    await deps.db.destroy();
    letGo();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${explainFailedStart(error)}\n`);
  process.exit(1);
});
