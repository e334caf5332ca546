/**
 * `npm run audit:verify`: walks the audit log and says whether it is what was written, with the settings of the server
 * and beside it. `-- --seal 42:HASH` holds it against a seal that was noted earlier.
 *
 * Ends with 0 when all is well, 1 when something is not, 2 when it cannot be told.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { AuditFault, AuditFinding } from '../api/audit/check-seal';
import { type AuditReport, mostFindings, verifyAudit } from '../api/audit/verify-audit';
import { createFingerprint } from '../api/crypto/fingerprint';
import { openDatabase } from '../api/database/database';
import { readEnv } from '../api/env';

const faultWords: Readonly<Record<AuditFault, string>> = {
  seal_removed: 'a seal before it, or itself, was removed',
  seal_changed: 'the seal was rewritten, or does not follow the one before it',
  row_removed: 'a row was removed',
  row_added: 'a row was added',
  row_changed: 'a row was changed, or was not written by this product with these keys',
  row_unmarked: 'a row was added, or its mark was taken away',
  left_unsealed: 'rows have been waiting for a seal for more than ten minutes: is a server running?',
  noted_seal_missing: 'the seal that was noted is not there: the end of the log was cut off, or written anew',
};

function findingWords({ fault, seal, rowId }: AuditFinding): string {
  const place = [seal === undefined ? [] : [`seal ${seal}`], rowId === undefined ? [] : [`row ${rowId}`]].flat();
  return `  ${place.length === 0 ? 'the end' : place.join(', ')}: ${faultWords[fault]} (${fault})`;
}

function reportWords({ seals, rows, head, unsealed, findings }: AuditReport): string {
  const since = unsealed.since === undefined ? '' : ` since ${unsealed.since.toISOString()}`;
  const more = findings.length < mostFindings ? [] : [`  …and perhaps more: it ends after ${mostFindings}`];
  return [
    `Rows: ${rows}, under seals: ${seals}, waiting for the next: ${unsealed.rows}${since}`,
    ...(head
      ? [`Newest seal ${head.number}:${head.hash}`, 'Note it elsewhere: it shows later that nothing was cut off']
      : []),
    ...(findings.length === 0
      ? ['The log is as it was written']
      : ['NOT AS IT WAS WRITTEN', ...findings.map(findingWords)]),
    ...more,
    '',
  ].join('\n');
}

function readNoted(): { number: number; hash: string } | undefined {
  const { seal } = parseArgs({ options: { seal: { type: 'string' } } }).values;
  if (seal === undefined) return undefined;
  const [, number, hash] = /^(\d+):([0-9a-f]{64})$/.exec(seal) ?? [];
  if (number === undefined || hash === undefined) throw new Error('--seal: give NUMBER:HASH, as it was printed');
  return { number: Number(number), hash };
}

async function main(): Promise<number> {
  const noted = readNoted();
  if (existsSync('.env')) process.loadEnvFile('.env');
  const env = await readEnv(process.env, 'script');
  if (env.databaseUrl === undefined && !existsSync(join(env.dataDir, 'shiming.sqlite')))
    throw new Error(`there is no database in DATA_DIR=${env.dataDir}`);
  const db = openDatabase({ url: env.databaseUrl, dataDir: env.dataDir, pool: 1 });
  try {
    if (!(await db.schema.hasTable('audit_seals')))
      throw new Error('this database has no seals yet: start the server once');
    const fingerprint = createFingerprint(env.keys.fingerprintKey);
    const report = await verifyAudit({ db, fingerprint, now: new Date(), noted });
    process.stdout.write(reportWords(report));
    return report.findings.length === 0 ? 0 : 1;
  } finally {
    await db.destroy();
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    process.stderr.write(`Cannot look at the audit log: ${error.message}\n`);
    process.exitCode = 2;
  },
);
