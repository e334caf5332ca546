import type { Knex } from 'knex';
import type { CorrectionKind } from '../../domain/correction/correction-kinds';
import type { PhotoPurpose } from '../../domain/photo/photo-sides';
import type { ReissueKind } from '../../domain/reissue/reissue-kinds';
import type { RejectionReasonCode } from '../../domain/review/rejection-reasons';
import type { SubmissionField } from '../../domain/verification/submission-fields';
import {
  type VerificationAction,
  type VerificationKind,
  type VerificationStatus,
  verificationTransitions,
} from '../../domain/verification/verification-states';

export interface VerificationRow {
  id: string;
  account_id: string;
  kind: VerificationKind;
  status: VerificationStatus;
  name_sealed: string;
  id_number_sealed: string;
  fingerprint: string;
  valid_from: string;
  valid_until: string | null;
  front_photo_id: string;
  back_photo_id: string;
  /** The text that the person consented to; null where the client did not say. */
  consent_version: string | null;
  submitted_at: string;
  due_at: string;
  decided_at: string | null;
  /** JSON list of {@link GivenReason}. */
  reasons: string | null;
  comment_sealed: string | null;
  /** When the real name was cleared: name and number are masks since, and the fingerprint finds nobody. */
  erased_at: string | null;
  /** Of a correction: what has changed. */
  correction_kind: CorrectionKind | null;
  /** Of a correction, a renewal or a reissue: the submission by which the account was verified until then. */
  corrects_id: string | null;
  /** Of a correction: JSON list of the photos that prove it; of a holder's claim: of the person holding the card; of a reissue: of its paper. */
  proof_photo_ids: string | null;
  /** Of a reissue: which paper shows it; its dates are when it was issued and until when it holds the grace period open. */
  reissue_kind: ReissueKind | null;
  reissue_remote: boolean | number | null;
}

/** A reason as the agent gave it, tied to a field of what was sent in. */
export interface GivenReason<Field extends SubmissionField = SubmissionField> {
  code: RejectionReasonCode;
  field: Field;
}

export function givenReasons<Field extends SubmissionField = SubmissionField>(
  row: Pick<VerificationRow, 'reasons'>,
): GivenReason<Field>[] {
  return row.reasons === null ? [] : JSON.parse(row.reasons);
}

export function proofsOf(row: Pick<VerificationRow, 'proof_photo_ids'>): string[] {
  return row.proof_photo_ids === null ? [] : JSON.parse(row.proof_photo_ids);
}

interface NamedPhoto {
  field: SubmissionField;
  /** Where the field is a list, which of it. */
  path: string;
  id: string;
  purpose: PhotoPurpose;
}

/** Every photo that a submission was sent in with, by the field that names it. Of a reissue the card's photos were sent in before. */
export function namedPhotosOf(row: VerificationRow): NamedPhoto[] {
  if (row.kind === 'reissue')
    return proofsOf(row).map((id) => ({ field: 'proofPhotoId', path: 'proofPhotoId', id, purpose: 'proof' }));
  return [
    { field: 'frontPhotoId', path: 'frontPhotoId', id: row.front_photo_id, purpose: 'front' },
    { field: 'backPhotoId', path: 'backPhotoId', id: row.back_photo_id, purpose: 'back' },
    ...proofsOf(row).map(
      (id, i): NamedPhoto =>
        row.kind === 'holder'
          ? { field: 'holdingPhotoId', path: 'holdingPhotoId', id, purpose: 'holding' }
          : { field: 'proofPhotoIds', path: `proofPhotoIds.${i}`, id, purpose: 'proof' },
    ),
  ];
}

const columns = [
  'id',
  'account_id',
  'kind',
  'status',
  'name_sealed',
  'id_number_sealed',
  'fingerprint',
  'valid_from',
  'valid_until',
  'front_photo_id',
  'back_photo_id',
  'consent_version',
  'submitted_at',
  'due_at',
  'decided_at',
  'reasons',
  'comment_sealed',
  'erased_at',
  'correction_kind',
  'corrects_id',
  'proof_photo_ids',
  'reissue_kind',
  'reissue_remote',
];

export async function insertVerification(db: Knex, row: VerificationRow): Promise<void> {
  await db('verifications').insert(row);
}

export async function findVerification(db: Knex, id: string): Promise<VerificationRow | undefined> {
  return db('verifications').where({ id }).first(columns);
}

export async function findVerifications(db: Knex, ids: string[]): Promise<VerificationRow[]> {
  return db('verifications').whereIn('id', ids).select(columns);
}

/** Newest first. */
export async function listVerifications(db: Knex, accountId: string, most: number): Promise<VerificationRow[]> {
  return db('verifications').where({ account_id: accountId }).orderBy('id', 'desc').limit(most).select(columns);
}

/** The account's newest submission of any of some kinds. */
export async function findNewestVerification(
  db: Knex,
  accountId: string,
  ...kinds: VerificationKind[]
): Promise<VerificationRow | undefined> {
  return db('verifications')
    .where({ account_id: accountId })
    .whereIn('kind', kinds)
    .orderBy('id', 'desc')
    .first(columns);
}

/** Of a renewal: the submission of the card that it follows. */
export async function findRenewed(
  db: Knex,
  { kind, corrects_id }: Pick<VerificationRow, 'kind' | 'corrects_id'>,
): Promise<VerificationRow | undefined> {
  return kind === 'renewal' && corrects_id !== null ? findVerification(db, corrects_id) : undefined;
}

/** What keeps the grace period of a card open while it is under review (R19). */
export const keepsOpen = ['renewal', 'reissue'] as const satisfies readonly VerificationKind[];

/** Of an account, the one of these that is under review. */
export async function findKeepingOpen(
  db: Knex,
  accountId: string,
): Promise<{ kind: (typeof keepsOpen)[number]; submitted_at: string } | undefined> {
  return db('verifications')
    .where({ pending_account: accountId })
    .whereIn('kind', keepsOpen)
    .first('kind', 'submitted_at');
}

/** The renewal of an account that is under review. */
export async function findPendingRenewal(
  db: Knex,
  accountId: string,
): Promise<Pick<VerificationRow, 'submitted_at'> | undefined> {
  return db('verifications').where({ pending_account: accountId, kind: 'renewal' }).first('submitted_at');
}

/** When the account last submitted; `null` before the first time. */
export async function findLastSubmission(db: Knex, accountId: string): Promise<string | null> {
  const row = await db('verifications').where({ account_id: accountId }).orderBy('id', 'desc').first('submitted_at');
  return row?.submitted_at ?? null;
}

/** Whether the account waits for a decision on a submission. */
export async function hasPendingVerification(db: Knex, accountId: string): Promise<boolean> {
  return (await db('verifications').where({ pending_account: accountId }).first('id')) !== undefined;
}

export async function countVerifications(db: Knex, accountId: string, kind: VerificationKind): Promise<number> {
  const row = await db('verifications').where({ account_id: accountId, kind }).count({ n: '*' }).first();
  return Number(row?.n ?? 0);
}

/** The reasons for which an account's attempts before this one were refused, and how often for exactly these. */
export async function countReasonsBefore(
  db: Knex,
  { id, account_id }: Pick<VerificationRow, 'id' | 'account_id'>,
): Promise<(Pick<VerificationRow, 'reasons'> & { count: number })[]> {
  const rows: { reasons: string | null; count: unknown }[] = await db('verifications')
    .where({ account_id, status: 'rejected' })
    .where('id', '<', id)
    .groupBy('reasons')
    .select('reasons')
    .count({ count: '*' });
  return rows.map(({ reasons, count }) => ({ reasons, count: Number(count) }));
}

/** How many other accounts wait with the same number. */
export async function countRivals(db: Knex, fingerprint: string, accountId: string): Promise<number> {
  const row = await db('verifications')
    .where({ fingerprint, status: 'pending' })
    .whereNot({ account_id: accountId })
    .count({ n: '*' })
    .first();
  return Number(row?.n ?? 0);
}

/** Moves a verification by the table of states. False when something else moved it first. */
export async function moveVerification(
  db: Knex,
  id: string,
  action: VerificationAction,
  change: Partial<Pick<VerificationRow, 'decided_at' | 'reasons' | 'comment_sealed'>>,
): Promise<boolean> {
  const changed = await db('verifications')
    .where({ id, status: 'pending' })
    .update({ ...change, status: verificationTransitions.pending[action] });
  return changed === 1;
}
