import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { generateX25519Identity } from 'age-encryption';
import { openReason } from '../../../api/audit/reason-seal';
import { verifyAudit } from '../../../api/audit/verify-audit';
import { createFieldCipher } from '../../../api/crypto/field-cipher';
import { createFingerprint } from '../../../api/crypto/fingerprint';
import { type Knex, openDatabase } from '../../../api/database/database';
import { holdDataDir } from '../../../api/database/hold-data-dir';
import { isPassword } from '../../../api/staff/password-hash';
import { makeDatabase } from '../../support/make-database';

/** Each run is a process of its own. */
jest.setTimeout(120_000);

const root = join(__dirname, '../../..');
const administrator = ['--username', 'lin.zhixia', '--role', 'administrator'];

let dataDir: string;
let database: Awaited<ReturnType<typeof makeDatabase>>;
let db: Knex;
let production: Record<string, string>;
let dataKey: Buffer;
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'shiming-create-'));
  database = await makeDatabase(dataDir);
  db = openDatabase({ url: database.url, dataDir });
  dataKey = randomBytes(32);
  production = {
    NODE_ENV: 'production',
    DATA_KEYS: `k1:${dataKey.toString('base64')}`,
    FINGERPRINT_KEY: randomBytes(32).toString('base64'),
    PHOTO_KEY: await generateX25519Identity(),
    AUTHORITY: 'none',
  };
});
afterEach(async () => {
  await db.destroy();
  await database.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Runs the script as `npm run staff:create` does. */
async function run(args: string[], settings: Record<string, string> = production) {
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: database.url ?? '', ...settings };
  const script = spawn('node', ['--import', 'tsx', 'scripts/staff-create.ts', ...args], { cwd: root, env });
  const [[code], out, err] = await Promise.all([once(script, 'close'), text(script.stdout), text(script.stderr)]);
  return { code, out, err };
}

const passwordIn = (out: string) => /^ {2}(\S+)$/m.exec(out)?.[1] ?? '';

describe('R16: npm run staff:create', () => {
  it('gives a new installation its first administrator, with a one-time password that is printed once, and a row in the log', async () => {
    const { code, out, err } = await run(administrator);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('24 hours');
    const row = await db('staff').first();
    expect(row).toMatchObject({ username: 'lin.zhixia', role: 'admin', disabled_at: null, code_secret_sealed: null });
    expect(Boolean(row.password_temporary)).toBe(true);
    expect(row.password_expires_at).not.toBeNull();
    expect(await isPassword(row.password_hash, passwordIn(out))).toBe(true);

    // By the operator, in a row that the keys of the server vouch for.
    const told = await db('audit').first();
    expect(told).toMatchObject({ action: 'staff.create', actor_kind: 'operator', actor_id: null, subject_id: row.id });
    const cipher = createFieldCipher([{ id: 'k1', key: dataKey }]);
    expect(openReason(cipher, told)).toBe('admin');
    const fingerprint = createFingerprint(Buffer.from(production.FINGERPRINT_KEY ?? '', 'base64'));
    expect((await verifyAudit({ db, fingerprint, now: new Date() })).findings).toEqual([]);
  });

  it('makes no second one, unless told to, and no name twice', async () => {
    await run(administrator);
    const other = ['--username', 'zhou.yuan', '--role', 'administrator'];
    const refused = await run(other);
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain('lin.zhixia is an administrator already');
    expect((await run([...other, '--another'])).code).toBe(0);
    const taken = await run([...other, '--another']);
    expect([taken.code, taken.err]).toEqual([1, expect.stringContaining('taken')]);
    expect(await db('staff').where({ role: 'admin' })).toHaveLength(2);
  });

  it('makes one first administrator, although two operators ask at once', async () => {
    const names = ['lin.zhixia', 'zhou.yuan'];
    const runs = await Promise.all(names.map((name) => run(['--username', name, '--role', 'administrator'])));
    expect(runs.filter(({ code }) => code === 0)).toHaveLength(1);
    expect(await db('staff').where({ role: 'admin' })).toHaveLength(1);
  });

  it('makes one where the only administrator is disabled', async () => {
    await run(administrator);
    await db('staff').update({ disabled_at: '2026-11-01 00:00:00.000' });
    expect((await run(['--username', 'zhou.yuan', '--role', 'administrator'])).code).toBe(0);
  });

  it('refuses in the sandbox, which has its staff', async () => {
    const { code, err } = await run(administrator, {});
    expect([code, err]).toEqual([1, expect.stringContaining('sandbox')]);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it.each([
    [['--role', 'administrator'], '--username'],
    [['--username', 'Lin Zhixia', '--role', 'administrator'], '--username'],
    [['--username', 'lin.zhixia', '--role', 'root'], '--role'],
  ])('says in one line what of %j is wrong', async (args, words) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(words);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it.each([
    ['generated keys', () => ({ ...production, DATA_KEYS: '' }), 'DATA_KEYS'],
    [
      'an unreachable database',
      () => ({ ...production, DATABASE_URL: 'mysql://root@127.0.0.1:1/none' }),
      'ECONNREFUSED',
    ],
  ])('ends with 2 and one line with %s', async (_what, settings, words) => {
    const { code, out, err } = await run(administrator, settings());
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('keeps its hands off an embedded database that a server uses', async () => {
    if (database.url !== undefined) return;
    const letGo = holdDataDir(dataDir);
    const { code, err } = await run(administrator);
    letGo();
    expect([code, err]).toEqual([2, expect.stringContaining('stop it first')]);
  });
});
