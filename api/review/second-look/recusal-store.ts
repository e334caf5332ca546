import type { Knex } from 'knex';
import { type WaitingStatus, waitingStatuses } from '../../../domain/review/case-states';
import { judgesOf, type LookKind, tellsOfOwnDecision } from '../../../domain/review/second-look';
import type { CaseRow } from '../case-store';

/** Keeps a member of staff away from a case: they gave their opinion, or know of one. */
export async function insertRecusal(db: Knex, caseId: string, staffId: string): Promise<void> {
  await db('recusals').insert({ case_id: caseId, staff_id: staffId }).onConflict(['case_id', 'staff_id']).ignore();
}

/**
 * Leaves out of a query over `cases` those from which a member of staff is recused. Joined instead, MariaDB reads the
 * whole queue into a buffer and sorts it.
 */
export function withoutRecused(query: Knex.QueryBuilder, staffId: string): void {
  query.whereNotExists((recused) =>
    recused
      .from('recusals')
      .whereRaw('?? = ??', ['recusals.case_id', 'cases.id'])
      .where('recusals.staff_id', staffId)
      .select('case_id'),
  );
}

/** Keeps in a query over `cases` those that nobody may judge: of the staff as they are now, all are recused (R13). */
export function withoutJudges(query: Knex.QueryBuilder, kind: LookKind): void {
  query.where('cases.kind', kind).whereNotExists((judges) =>
    judges
      .from('staff')
      .whereIn('staff.role', judgesOf(kind))
      .whereNull('staff.disabled_at')
      .whereNotExists((recused) =>
        recused
          .from('recusals')
          .whereRaw('?? = ??', ['recusals.case_id', 'cases.id'])
          .whereRaw('?? = ??', ['recusals.staff_id', 'staff.id'])
          .select('case_id'),
      )
      .select('staff.id'),
  );
}

/** A decision that stays hidden, and whose it is. */
export interface VeiledDecision {
  verification_id: string;
  account_id: string;
}

/**
 * Of these accounts, the decisions whose second look is still open, and that this member of staff could be given: what was
 * decided stays hidden from them.
 */
export async function listVeiled(db: Knex, staffId: string, accountIds: string[]): Promise<VeiledDecision[]> {
  const query = db('verifications')
    .join('cases', 'cases.verification_id', 'verifications.id')
    .whereIn('verifications.account_id', accountIds)
    .where('cases.kind', 'second-look')
    .whereIn('cases.status', waitingStatuses)
    .select('cases.verification_id', 'verifications.account_id');
  withoutRecused(query, staffId);
  return query;
}

/**
 * Leaves out of a query over `cases` what was decided, where that stays hidden from this member of staff. Joined, for a
 * submission has at most one look, which its key finds: asked for apart, MariaDB lists all that wait for every page. And
 * the recusal as a value, for as a condition that exists either engine may read all there are.
 */
export function withoutVeiled(query: Knex.QueryBuilder, staffId: string): void {
  const recusal = 'select case_id from recusals where recusals.case_id = look.id and recusals.staff_id = ?';
  query
    .leftJoin('cases as look', (join) =>
      join.on('look.verification_id', 'cases.verification_id').andOnVal('look.kind', 'second-look'),
    )
    .where((q) =>
      q.whereNull('look.id').orWhere('look.status', 'closed').orWhereRaw(`(${recusal}) is not null`, [staffId]),
    );
}

/**
 * The second looks that wait, whose first decision the page of a case tells, and from which whoever reads it is not
 * recused yet ({@link tellsOfOwnDecision}).
 */
export async function listLooksToldBy(
  db: Knex,
  { verification_id, kind }: Pick<CaseRow, 'verification_id' | 'kind'>,
  staffId: string,
): Promise<string[]> {
  const looksAt = (sameColumn: 'account_id' | 'fingerprint') => {
    const query = db('verifications as this')
      .join('verifications as other', `other.${sameColumn}`, `this.${sameColumn}`)
      .join('cases', 'cases.verification_id', 'other.id')
      .where('this.id', verification_id)
      .where('cases.kind', 'second-look')
      .whereIn('cases.status', waitingStatuses);
    withoutRecused(query, staffId);
    return query;
  };
  const [ofAccount, ofNumber] = await Promise.all([
    looksAt('account_id')
      .whereRaw(tellsOfOwnDecision(kind) ? '?? <= ??' : '?? < ??', ['other.id', 'this.id'])
      .pluck('cases.id'),
    looksAt('fingerprint').whereRaw('?? <> ??', ['other.account_id', 'this.account_id']).pluck('cases.id'),
  ]);
  return [...ofAccount, ...ofNumber];
}

/** What waits, of one kind, to judge a decision on this account again. */
export async function listWaitingLooksOf(db: Knex, accountId: string, kind: LookKind): Promise<string[]> {
  return db('verifications')
    .join('cases', 'cases.verification_id', 'verifications.id')
    .where('verifications.account_id', accountId)
    .where('cases.kind', kind)
    .whereIn('cases.status', waitingStatuses)
    .pluck('cases.id');
}

/** Locks those second looks that still wait, in one order. */
export async function lockWaitingLooks(
  trx: Knex.Transaction,
  ids: readonly string[],
): Promise<(Pick<CaseRow, 'id' | 'version' | 'holder_id'> & { status: WaitingStatus })[]> {
  return trx('cases')
    .whereIn('id', ids)
    .whereIn('status', waitingStatuses)
    .orderBy('id')
    .forUpdate()
    .select('id', 'version', 'holder_id', 'status');
}

export async function isRecused(db: Knex, caseId: string, staffId: string): Promise<boolean> {
  return (await db('recusals').where({ case_id: caseId, staff_id: staffId }).first('case_id')) !== undefined;
}
