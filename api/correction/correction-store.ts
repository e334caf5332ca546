import type { Knex } from 'knex';
import type { CorrectionKind } from '../../domain/correction/correction-kinds';
import { findNewestVerification, findVerification, type VerificationRow } from '../verification/verification-store';

/** A submission that corrects another one. */
export interface Correcting extends VerificationRow {
  correction_kind: CorrectionKind;
  corrects_id: string;
}

/** Whether a submission is a correction. */
export function isCorrection(row: VerificationRow): row is Correcting {
  return row.correction_kind !== null && row.corrects_id !== null;
}

export async function findNewestCorrection(db: Knex, accountId: string): Promise<Correcting | undefined> {
  const row = await findNewestVerification(db, accountId, 'correction');
  return row && isCorrection(row) ? row : undefined;
}

/** The submissions that proved what a real name says and said, from the one that holds now back to the first. */
export async function listProved(db: Knex, verificationId: string): Promise<VerificationRow[]> {
  const proved: VerificationRow[] = [];
  let id: string | null = verificationId;
  while (id !== null) {
    const row: VerificationRow | undefined = await findVerification(db, id);
    if (row) proved.push(row);
    id = row?.corrects_id ?? null;
  }
  return proved;
}
