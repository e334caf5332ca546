import type { Fingerprint } from '../crypto/fingerprint';
import type { AuditRow, SealRow } from './audit-store';

/** What a row tells: everything but its mark and the number of its seal. */
export type ToldRow = Omit<AuditRow, 'mac' | 'seal'>;

/**
 * The mark of one row over all that it tells, by a key that the database does not know: who can write there can
 * neither change a row nor add one unnoticed. JSON keeps neighbours apart and an empty text from none.
 * A role counts where there is one: rows from before roles were kept have the marks that they had.
 */
export function rowMac(fingerprint: Fingerprint, row: ToldRow): string {
  const { id, at, actor_kind, actor_id, actor_role, action, subject_kind, subject_id, reason_sealed } = row;
  const told = [id, at, actor_kind, actor_id, action, subject_kind, subject_id, reason_sealed];
  if (actor_role !== null) told.push(actor_role);
  return fingerprint('audit-row', JSON.stringify(told));
}

/** The mark of a seal over its number, its rows in their order, its time, and through the seal before it all that came earlier. */
export function sealMac(
  fingerprint: Fingerprint,
  { number, previous_hash, sealed_at }: Omit<SealRow, 'hash' | 'row_ids'>,
  rows: readonly { id: string; mac: string }[],
): string {
  const sealed = [number, previous_hash, sealed_at, rows.map(({ id, mac }) => [id, mac])];
  return fingerprint('audit-seal', JSON.stringify(sealed));
}
