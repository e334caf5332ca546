import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endProcess } from './end-process';
import { findProgram } from './find-program';
import { freePort } from './free-port';

/** mariadbd refuses to run as root; nobody can do without a home, a password and a line in /etc/passwd. */
const nobody = 65534;

export interface Mariadb {
  /** `mysql://root:…@127.0.0.1:port/`, to which a database's name is added. */
  url: string;
  stop(): Promise<void>;
}

export function findMariadb(): { server: string; install: string } | undefined {
  const server = findProgram('mariadbd');
  const install = findProgram('mariadb-install-db');
  return server && install ? { server, install } : undefined;
}

/** A MariaDB of one's own: in a temporary folder, on a free port, reachable from this machine only, quick rather than durable: never waiting for the disk, it makes a schema in a tenth of the time. */
export async function startMariadb(): Promise<Mariadb> {
  const programs = findMariadb();
  if (!programs) throw new Error('MariaDB is not installed here (mariadbd, mariadb-install-db)');

  const folder = mkdtempSync(join(tmpdir(), 'shiming-mariadb-'));
  const data = join(folder, 'data');
  const password = randomBytes(12).toString('hex');
  const port = await freePort();
  const firstStatements = join(folder, 'first.sql');
  writeFileSync(
    firstStatements,
    `CREATE OR REPLACE USER root@127.0.0.1 IDENTIFIED BY '${password}';\nGRANT ALL ON *.* TO root@127.0.0.1 WITH GRANT OPTION;\n`,
  );
  if (process.getuid?.() === 0) {
    for (const path of [folder, firstStatements]) chownSync(path, nobody, nobody);
  }

  try {
    installInto(programs.install, folder, data);
    const server = launch(programs.server, [
      '--no-defaults',
      `--datadir=${data}`,
      // Of two servers that share a folder for temporary tables, one deletes the other's as it starts.
      `--tmpdir=${folder}`,
      `--socket=${join(folder, 'socket')}`,
      `--pid-file=${join(folder, 'pid')}`,
      `--init-file=${firstStatements}`,
      '--bind-address=127.0.0.1',
      `--port=${port}`,
      '--skip-name-resolve',
      '--character-set-server=utf8mb4',
      '--max-connections=300',
      '--skip-log-bin',
      '--innodb-flush-log-at-trx-commit=0',
      '--innodb-doublewrite=0',
      '--innodb-flush-method=nosync',
      '--debug-no-sync',
      '--innodb-buffer-pool-size=128M',
    ]);
    await ready(server);
    return {
      url: `mysql://root:${password}@127.0.0.1:${port}/`,
      stop: async () => {
        await endProcess(server);
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function installInto(program: string, folder: string, data: string): void {
  const [command, ...args] = unprivileged([
    program,
    '--no-defaults',
    `--datadir=${data}`,
    `--tmpdir=${folder}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ]);
  const done = spawnSync(command, args, { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`mariadb-install-db failed: ${done.error ?? done.stdout + done.stderr}`);
}

function launch(program: string, options: string[]): ChildProcess {
  const [command, ...args] = unprivileged([program, ...options]);
  return spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
}

/** Without root's rights where we have them, and, where the system can, not outliving us even when we are killed. */
function unprivileged(command: [string, ...string[]]): [string, ...string[]] {
  const setpriv = findProgram('setpriv');
  if (!setpriv) return command;
  const asNobody = [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'];
  return [setpriv, ...(process.getuid?.() === 0 ? asNobody : []), '--pdeathsig=TERM', ...command];
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr?.on('data', (chunk: Buffer) => {
      log = (log + chunk).slice(-20_000);
      if (log.includes('ready for connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', (code, signal) => reject(new Error(`mariadbd ended with ${code ?? signal}:\n${log}`)));
  });
}
