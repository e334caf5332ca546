import type { Fingerprint } from '../crypto/fingerprint';
import type { AuditRow, SealRow } from './audit-store';
import { rowMac, sealMac } from './mac';

/** How the log can be found not to be what was written. */
export type AuditFault =
  | 'seal_removed'
  | 'seal_changed'
  | 'row_removed'
  | 'row_added'
  | 'row_changed'
  | 'row_unmarked'
  | 'left_unsealed'
  | 'noted_seal_missing';

export interface AuditFinding {
  fault: AuditFault;
  seal?: number;
  rowId?: string;
}

/** What came before the seal that is looked at. */
export interface Earlier {
  seal: SealRow | undefined;
  /** Some row had a mark already; from then on each has one. */
  marked: boolean;
}

/** Where a seal, or a row that stands under it, is not what was written. */
export function checkSeal(fingerprint: Fingerprint, seal: SealRow, rows: AuditRow[], earlier: Earlier): AuditFinding[] {
  const ids = seal.row_ids.split(' ');
  const found = new Map(rows.map((row) => [row.id, row]));
  const listed = new Set(ids);
  const moved: AuditFinding[] = [
    ...ids.filter((id) => !found.has(id)).map((rowId) => ({ fault: 'row_removed' as const, rowId })),
    ...rows.filter(({ id }) => !listed.has(id)).map(({ id }) => ({ fault: 'row_added' as const, rowId: id })),
  ];
  const findings = [...checkPlace(seal, earlier.seal), ...moved, ...checkRows(fingerprint, rows, earlier.marked)];
  // Without its rows a seal cannot be computed again; what happened has been said then.
  if (moved.length === 0) {
    const marks = ids
      .flatMap((id) => found.get(id) ?? [])
      .map((row) => ({ id: row.id, mac: markOf(fingerprint, row) }));
    if (sealMac(fingerprint, seal, marks) !== seal.hash) findings.push({ fault: 'seal_changed' });
  }
  return findings.map((finding) => ({ ...finding, seal: seal.number }));
}

/** Each follows the one before, and holds on to it. */
function checkPlace(seal: SealRow, before: SealRow | undefined): AuditFinding[] {
  if (seal.number !== (before?.number ?? 0) + 1) return [{ fault: 'seal_removed' }];
  return seal.previous_hash === (before?.hash ?? '') ? [] : [{ fault: 'seal_changed' }];
}

/** Rows by themselves, under a seal or not. */
export function checkRows(fingerprint: Fingerprint, rows: AuditRow[], markedEarlier: boolean): AuditFinding[] {
  let marked = markedEarlier;
  return rows.flatMap((row): AuditFinding[] => {
    if (row.mac === null) return marked ? [{ fault: 'row_unmarked', rowId: row.id }] : [];
    marked = true;
    return row.mac === rowMac(fingerprint, row) ? [] : [{ fault: 'row_changed', rowId: row.id }];
  });
}

/** Rows from before there were marks count with the one that they would have. */
function markOf(fingerprint: Fingerprint, row: AuditRow): string {
  return row.mac ?? rowMac(fingerprint, row);
}
