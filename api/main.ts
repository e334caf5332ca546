import { existsSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createApp } from './app';
import { openAuthority } from './authority/open-authority';
import { chineseCalendar } from './calendar/chinese-calendar';
import { systemClock } from './clock/clock';
import { SandboxClock } from './clock/sandbox-clock';
import { chance } from './crypto/chance';
import { createFieldCipher } from './crypto/field-cipher';
import { createFingerprint } from './crypto/fingerprint';
import { openDatabase } from './database/database';
import { DataDirInUse, holdDataDir } from './database/hold-data-dir';
import { migrate } from './database/migrate';
import type { Deps } from './deps';
import { type Env, readEnv, SettingError } from './env';
import { createRateLimits } from './http/rate-limits';
import { createAfterwards } from './jobs/afterwards';
import { scheduleDueWork } from './jobs/schedule-due-work';
import { createLog } from './log/create-log';
import { measureAuthority } from './metrics/measured-authority';
import { measureReader } from './metrics/measured-reader';
import { createMetrics } from './metrics/metrics';
import { encryptPhotos } from './photo/encrypted-photo-storage';
import { createFolderPhotoStorage } from './photo/folder-photo-storage';
import type { PhotoStorage } from './photo/photo-storage';
import { openReader } from './photo/reading/open-reader';
import { createS3PhotoStorage } from './photo/s3-photo-storage';
import { sandboxSignIn } from './session/sandbox-sign-in';
import { sandboxStaff, seedSandboxStaff } from './staff/seed-sandbox-staff';

const millisecondsToSend = 150_000;
/** How long a stop waits for what is under way. */
const secondsToFinish = 10;

function photoStorage(env: Env): PhotoStorage {
  return env.s3 ? createS3PhotoStorage(env.s3) : createFolderPhotoStorage(join(env.dataDir, 'photos'));
}

async function buildDeps(env: Env): Promise<Deps> {
  const log = createLog(env.logLevel);
  const db = openDatabase({ url: env.databaseUrl, dataDir: env.dataDir, pool: env.databasePool });
  const clock = new SandboxClock();
  const metrics = createMetrics();
  return {
    db,
    log,
    clock,
    sessionClock: systemClock,
    calendar: chineseCalendar,
    cipher: createFieldCipher(env.keys.dataKeys),
    fingerprint: createFingerprint(env.keys.fingerprintKey),
    reader: measureReader(await openReader(env.reader, log), metrics),
    photos: await encryptPhotos(photoStorage(env), env.keys.photoKey),
    authority: measureAuthority(await openAuthority(env.authority, log), metrics),
    straightThrough: env.straightThrough,
    secondLookShare: env.secondLookShare,
    chance,
    afterwards: createAfterwards(log),
    signIn: sandboxSignIn,
    limits: createRateLimits(db, systemClock),
    metrics,
    metricsToken: env.metricsToken,
    sandbox: { clock },
    trustProxy: env.trustProxy,
    dist: join(__dirname, '../dist'),
  };
}

function welcome(env: Env, port: number): string {
  const address = `http://localhost:${port}`;
  return `
  Shiming 实名 · SANDBOX 沙箱: nothing here is real, do not enter real people's data.

  Mini-program  ${address}/          sign in as alice, bob or any name
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
  await seedSandboxStaff(deps.db, env.staffPassword, deps.clock.now());
  const stopWork = scheduleDueWork(deps);
  const answer = createApp(deps).callback();
  const underWay = new Set<ServerResponse>();
  const server = createServer((req, res) => {
    underWay.add(res);
    res.once('close', () => underWay.delete(res));
    return answer(req, res);
  });
  // Ten megabytes at a slow phone's pace; senders who stall for longer would only hold memory that uploads share.
  server.requestTimeout = millisecondsToSend;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(env.port, resolve);
  });
  deps.log.warn('SANDBOX: sign-in, authority and clock are pretended');
  process.stdout.write(welcome(env, (server.address() as AddressInfo).port));

  const stop = async () => {
    // Each answer from now on says that its connection closes, so that no client asks again on one that is going.
    server.prependListener('request', (_req, res) => {
      res.shouldKeepAlive = false;
    });
    for (const res of underWay) res.shouldKeepAlive = false;
    const cutOff = setTimeout(() => server.closeAllConnections(), secondsToFinish * 1000);
    await new Promise((resolve) => server.close(resolve));
    clearTimeout(cutOff);
    await stopWork();
    await deps.afterwards.settled();
    await deps.reader?.close();
    await deps.db.destroy();
    letGo();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

/** One line that says what to do; a stack trace helps only where the fault is ours. */
function explain(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (error instanceof SettingError) return `Cannot start: ${message} (settings are explained in .env.example)`;
  if (error instanceof DataDirInUse) {
    return `Cannot start: another process serves DATA_DIR=${message}; choose another folder, or share a database with DATABASE_URL`;
  }
  if (code === 'EADDRINUSE') return 'Cannot start: the port is in use; choose another with PORT=…';
  if (['ENOTDIR', 'EEXIST', 'EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOSPC', 'SQLITE_CANTOPEN'].includes(code ?? '')) {
    return `Cannot start: DATA_DIR cannot be written (${code}); choose another folder`;
  }
  if (code === 'ECONNREFUSED' || code === 'ER_ACCESS_DENIED_ERROR' || code === 'ENOTFOUND') {
    return `Cannot start: the database of DATABASE_URL cannot be reached (${code})`;
  }
  return `Cannot start: ${error instanceof Error ? error.stack : String(error)}`;
}

main().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
});
