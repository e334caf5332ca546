/**
 * `npm run staff:create -- --username NAME --role administrator`: creates a staff account at the shell, with the settings of
 * the server, and prints its one-time password. It is how a new installation gets its first administrator; everybody else
 * is made on the desk's staff page.
 *
 * Ends with 0 when the account is there, 1 when it is refused, 2 when it cannot be done.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { systemClock } from '../api/clock/clock';
import { createFieldCipher } from '../api/crypto/field-cipher';
import { createFingerprint } from '../api/crypto/fingerprint';
import { inOneProcess, type Knex, openDatabase } from '../api/database/database';
import { DataDirInUse, holdDataDir } from '../api/database/hold-data-dir';
import { migrate } from '../api/database/migrate';
import { type Env, readEnv } from '../api/env';
import { Refusal } from '../api/http/refusal';
import { createStaff } from '../api/staff/create-staff';
import { listEnabledAdmins } from '../api/staff/staff-store';
import { errorCodes } from '../domain/error-codes';
import { checkUsername } from '../domain/staff/check-account';
import { type Role, roles } from '../domain/staff/roles';
import { fieldProblemWords } from '../domain/verification/field-problems';

const secondsToWait = 60;

/** Said to whoever asked, in one line: no fault, but a no. */
class Refused extends Error {}

interface Wish {
  username: string;
  role: Role;
  /** Although there is an administrator who could do it on the desk. */
  another: boolean;
}

/** Roles by the names that one would type. */
const roleNames: ReadonlyMap<string, Role> = new Map([
  ...roles.map((role) => [role, role] as const),
  ['administrator', 'admin'],
]);

function readWish(): Wish {
  const { username, role, another } = parseArgs({
    options: { username: { type: 'string' }, role: { type: 'string' }, another: { type: 'boolean', default: false } },
  }).values;
  if (!username) throw new Refused('--username: give the name to sign in with, for example lin.zhixia');
  if (checkUsername(username)) throw new Refused(`--username: ${fieldProblemWords.username_form.en}`);
  const known = roleNames.get(role ?? '');
  if (!known) throw new Refused('--role: must be one of agent, senior, auditor, administrator');
  return { username, role: known, another };
}

/** A sandbox has its staff, and where there is an administrator accounts are made in the desk's own way. */
async function checkNeed(db: Knex, env: Env, { another }: Wish): Promise<void> {
  if (another) return;
  if (env.sandbox)
    throw new Refused(
      'this is a sandbox, and its administrator is admin: with NODE_ENV=production it is none; --another creates the account all the same',
    );
  const [admin] = await listEnabledAdmins(db);
  if (admin)
    throw new Refused(
      `${admin.username} is an administrator already: create the account on the staff page of the desk, or with --another here`,
    );
}

async function create(db: Knex, env: Env, wish: Wish): Promise<string> {
  let password = '';
  await migrate(db);
  // Two operators at once shall not both be the first.
  await inOneProcess(db, secondsToWait, async () => {
    await checkNeed(db, env, wish);
    const deps = {
      db,
      clock: systemClock,
      sessionClock: systemClock,
      cipher: createFieldCipher(env.keys.dataKeys),
      fingerprint: createFingerprint(env.keys.fingerprintKey),
    };
    ({ password } = await createStaff(deps, wish, 'operator'));
  });
  return password;
}

async function main(): Promise<void> {
  const wish = readWish();
  if (existsSync('.env')) process.loadEnvFile('.env');
  const env = await readEnv(process.env, 'script');
  const letGo = env.databaseUrl === undefined ? holdDataDir(env.dataDir) : () => {};
  const db = openDatabase({ url: env.databaseUrl, dataDir: env.dataDir, pool: 2 });
  try {
    const password = await create(db, env, wish);
    process.stdout.write(`Created ${wish.username} (${wish.role})
One-time password, shown only now and good for 24 hours:

  ${password}

Sign in at /console/, then choose a password of your own and set up the one-time code
`);
  } finally {
    await db.destroy();
    letGo();
  }
}

/** One line, and how the process ends. */
function explain(error: Error): { words: string; code: number } {
  if (error instanceof Refused) return { words: `Not created: ${error.message}`, code: 1 };
  if (error instanceof Refusal) return { words: `Not created: ${errorCodes[error.code].words.en}`, code: 1 };
  if (error instanceof DataDirInUse)
    return { words: 'Cannot create the account: a server uses this DATA_DIR; stop it first', code: 2 };
  return { words: `Cannot create the account: ${error.message}`, code: 2 };
}

main().catch((error: Error) => {
  const { words, code } = explain(error);
  process.stderr.write(`${words}\n`);
  process.exitCode = code;
});
