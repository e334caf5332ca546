import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { sealAudit } from '../../../api/audit/seal-audit';
import { sandboxKeys } from '../../../api/crypto/keys';
import { startApi, type TestApi } from '../../support/api';
import { signInStaff } from '../../support/api-client';

/** Each run is a process of its own. */
jest.setTimeout(60_000);

const root = join(__dirname, '../../..');
let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  await signInStaff(api.url);
  await sealAudit(api.deps);
});
afterAll(() => api.stop());

async function databaseUrl(): Promise<string> {
  if (process.env.TEST_DATABASE !== 'mariadb') return '';
  const [[{ name }]] = await api.deps.db.raw('select database() as name');
  return new URL(name, process.env.TEST_MARIADB_URL).href;
}

/** Runs the script as `npm run audit:verify` does, beside the server. */
async function run(args: string[] = [], settings: Record<string, string> = {}) {
  const env = { ...process.env, DATA_DIR: api.dataDir, DATABASE_URL: await databaseUrl(), ...settings };
  const script = spawn('node', ['--import', 'tsx', 'scripts/audit-verify.ts', ...args], { cwd: root, env });
  const [[code], out, err] = await Promise.all([once(script, 'close'), text(script.stdout), text(script.stderr)]);
  return { code, out, err };
}

describe('R15: npm run audit:verify', () => {
  it('says that all is well, and names the newest seal, against which it can be held later', async () => {
    const { code, out } = await run();
    const { hash } = await api.deps.db('audit_seals').first();
    expect([code, out]).toEqual([0, expect.stringContaining(`1:${hash}`)]);
    expect((await run(['--seal', `1:${hash}`])).code).toBe(0);
    const other = await run(['--seal', `1:${'a'.repeat(64)}`]);
    expect([other.code, other.out]).toEqual([1, expect.stringContaining('noted_seal_missing')]);
  });

  it('needs of the settings in production only its keys, for it signs nobody in', async () => {
    const { dataKeys, fingerprintKey, photoKey } = await sandboxKeys(api.dataDir);
    const { code } = await run([], {
      NODE_ENV: 'production',
      DATA_KEYS: dataKeys.map(({ id, key }) => `${id}:${key.toString('base64')}`).join(','),
      FINGERPRINT_KEY: fingerprintKey.toString('base64'),
      PHOTO_KEY: photoKey,
      AUTHORITY: 'none',
    });
    expect(code).toBe(0);
  });

  it('names what is not as it was written, and ends with 1', async () => {
    const row = await api.deps.db('audit').first();
    await api.deps.db('audit').where({ id: row.id }).update({ action: 'case.approve' });
    const { code, out } = await run();
    expect([code, out]).toEqual([1, expect.stringContaining(`seal 1, row ${row.id}`)]);
    expect(out).toContain('row_changed');
  });

  it.each([
    [[], { PORT: 'x' }, 'PORT'],
    [['--seal', '1'], {}, '--seal'],
    [[], { DATABASE_URL: 'mysql://root@127.0.0.1:1/none' }, 'ECONNREFUSED'],
  ])('ends with 2 and one line when it cannot tell: %j %j', async (args, settings, words) => {
    const { code, out, err } = await run(args, settings);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
