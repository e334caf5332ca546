import type { Knex } from 'knex';
import type { AuthorityAnswer, AuthorityStanding } from '../../domain/review/authority';

/** What the product does by itself with a submission: asks the authority, and decides where everything agrees (R12). */
export interface ExaminationRow {
  verification_id: string;
  /** When it is to be looked at next; `null` once there is nothing left to do. */
  due_at: string | null;
  tries: number;
  answer: AuthorityAnswer | null;
  /** Who gave the answer. */
  authority: string | null;
  answered_at: string | null;
}

/** What is known of the authority's answer; `null`: it was not asked, and will not be. */
export function authorityStanding(row: ExaminationRow | undefined): AuthorityStanding | null {
  return row?.answer ?? (row?.due_at ? 'awaited' : null);
}

export async function insertExamination(db: Knex, verificationId: string, dueAt: string | null): Promise<void> {
  await db('examinations').insert({ verification_id: verificationId, due_at: dueAt, tries: 0 });
}

export async function findExamination(db: Knex, verificationId: string): Promise<ExaminationRow | undefined> {
  return db('examinations').where({ verification_id: verificationId }).first();
}

export async function listDueExaminations(
  db: Knex,
  now: string,
  most: number,
): Promise<Pick<ExaminationRow, 'verification_id'>[]> {
  return db('examinations').where('due_at', '<=', now).orderBy('due_at').limit(most).select('verification_id');
}

/**
 * Compare-and-set: false when another process took it, or there is nothing left to do. Until `leaseUntil` it is taken;
 * `null`: for good.
 */
export async function takeExamination(
  db: Knex,
  { verification_id, tries, due_at }: ExaminationRow,
  leaseUntil: string | null,
): Promise<boolean> {
  if (due_at === null) return false;
  const changed = await db('examinations')
    .where({ verification_id, tries, due_at })
    .update({ due_at: leaseUntil, tries: tries + 1 });
  return changed === 1;
}

/** Keeps what one try came to, by its number. False when a later one was begun meanwhile: its answer counts. */
export async function keepExamination(
  db: Knex,
  { verification_id, tries }: Pick<ExaminationRow, 'verification_id' | 'tries'>,
  change: Partial<Omit<ExaminationRow, 'verification_id' | 'tries'>>,
): Promise<boolean> {
  const changed = await db('examinations').where({ verification_id, tries }).update(change);
  return changed === 1;
}
