import type { Deps } from '../deps';
import type { AuditRow, SealRow } from './audit-store';
import { type AuditFinding, checkRows, checkSeal, type Earlier } from './check-seal';
import { rowsPerSeal } from './seal-audit';
import { listSealedRows, listSeals, listUnsealedRows, sealNumbersInRows } from './seal-store';

export interface AuditReport {
  seals: number;
  /** Rows under a seal. */
  rows: number;
  /** The newest seal: noted elsewhere, it shows when the end of the log is cut off. */
  head: Pick<SealRow, 'number' | 'hash'> | undefined;
  /** Rows that wait for the next seal, and since when. */
  unsealed: { rows: number; since: Date | undefined };
  /** Empty: all is as it was written. At most {@link mostFindings}. */
  findings: AuditFinding[];
}

interface Checking extends Pick<Deps, 'db' | 'fingerprint'> {
  /** By the machine's clock, as are the ids of rows. */
  now: Date;
  /** A seal that somebody wrote down earlier. */
  noted?: Pick<SealRow, 'number' | 'hash'>;
}

const sealsPerPage = 20;
const rowsPerPage = 1000;
/** Rows are put under seals every minute. */
const unsealedForMs = 10 * 60_000;
/** Who needs to know more has a backup to compare with. */
export const mostFindings = 20;

/** Walks the whole log in flat memory and says where it is not what was written (R15). May run beside those who write. */
export async function verifyAudit({ db, fingerprint, now, noted }: Checking): Promise<AuditReport> {
  // Asked first: seals made while we walk are only ever more.
  const inRows = await sealNumbersInRows(db);
  const findings: AuditFinding[] = [];
  const counted = { seals: 0, rows: 0 };
  const earlier: Earlier = { seal: undefined, marked: false };
  let notedSeen = noted === undefined;

  for await (const { seal, rows } of sealsOf(db)) {
    findings.push(...checkSeal(fingerprint, seal, rows, earlier));
    earlier.seal = seal;
    earlier.marked ||= rows.some(({ mac }) => mac !== null);
    counted.seals += 1;
    counted.rows += rows.length;
    notedSeen ||= seal.number === noted?.number && seal.hash === noted.hash;
    if (findings.length >= mostFindings) break;
  }
  const head = earlier.seal;
  if (findings.length < mostFindings) findings.push(...checkNumbers(inRows, head?.number ?? 0));
  if (!notedSeen && findings.length < mostFindings) findings.push({ fault: 'noted_seal_missing', seal: noted?.number });

  const unsealed: AuditReport['unsealed'] = { rows: 0, since: undefined };
  for await (const rows of unsealedRowsOf(db)) {
    findings.push(...checkRows(fingerprint, rows, earlier.marked));
    earlier.marked ||= rows.some(({ mac }) => mac !== null);
    unsealed.rows += rows.length;
    unsealed.since ??= rows[0] && writtenAt(rows[0]);
    if (findings.length >= mostFindings) break;
  }
  if (unsealed.since && now.getTime() - unsealed.since.getTime() > unsealedForMs)
    findings.push({ fault: 'left_unsealed' });
  return {
    ...counted,
    head: head && { number: head.number, hash: head.hash },
    unsealed,
    findings: findings.slice(0, mostFindings),
  };
}

async function* sealsOf(db: Deps['db']): AsyncGenerator<{ seal: SealRow; rows: AuditRow[] }> {
  for (let after = 0; ; ) {
    const seals = await listSeals(db, after, sealsPerPage);
    const numbers = seals.map(({ number }) => number);
    // Twice what can stand there: rows that were put among them show without all of them being read.
    const rows = await listSealedRows(db, numbers, 2 * sealsPerPage * rowsPerSeal);
    for (const seal of seals) yield { seal, rows: rows.filter((row) => row.seal === seal.number) };
    const last = numbers.at(-1);
    if (last === undefined) return;
    after = last;
  }
}

async function* unsealedRowsOf(db: Deps['db']): AsyncGenerator<AuditRow[]> {
  for (let after: string | undefined; ; ) {
    const rows = await listUnsealedRows(db, after, rowsPerPage);
    after = rows.at(-1)?.id;
    if (after === undefined) return;
    yield rows;
  }
}

/** Rows that stand under a seal which is not there: the newest seals were taken away, or there never was one. */
function checkNumbers(
  { lowest, highest }: { lowest: number | null; highest: number | null },
  head: number,
): AuditFinding[] {
  const findings: AuditFinding[] = [];
  if (lowest !== null && lowest < 1) findings.push({ fault: 'row_added', seal: lowest });
  if (highest !== null && highest > head) findings.push({ fault: 'seal_removed', seal: highest });
  return findings;
}

/** UUIDv7 begins with the milliseconds of the machine that wrote the row. */
function writtenAt({ id }: AuditRow): Date {
  return new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16));
}
