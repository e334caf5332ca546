import type { Knex } from 'knex';
import type { CaseKind, WaitingStatus } from '../../domain/review/case-states';
import { type NamedCaseRow, namedCases } from './case-store';
import { type Member, onlyUnveiledTo, onlyVisibleTo } from './visible-case-store';

/** Where a page of the queue ends: `at` is when the case is due, or when it was closed. */
export interface QueuePosition {
  at: string;
  id: string;
}

export interface QueueFilter {
  /** What is closed has an order of its own, so it is asked for alone. */
  statuses: readonly WaitingStatus[] | 'closed';
  kind?: CaseKind;
  /** Only what was due before this moment. */
  dueBefore?: string;
  /** Only what is due at this moment or later. */
  dueFrom?: string;
  /** Only what this member of staff holds, has parked or has decided. */
  staffId?: string;
  after?: QueuePosition;
  /** Only what there is for the one who asks. */
  visibleTo: Member;
}

/** Which column says in whose hands a case is that is not closed. */
const handOf = {
  open: undefined,
  'second-review': 'first_approver_id',
  claimed: 'holder_id',
  parked: 'passed_on_by',
} as const;

/** One page of the queue: what waits by the date it is due, what is closed by when that was, the newest first. */
export async function listCases(db: Knex, filter: QueueFilter, most: number): Promise<NamedCaseRow[]> {
  if (filter.statuses === 'closed') return listClosedCases(db, filter, most);
  // Status by status: asked for several at once, the database would sort all that waits to show one page of it.
  const pages = await Promise.all(filter.statuses.map((status) => listCasesIn(db, status, filter, most)));
  return pages.flat().sort(byPosition).slice(0, most);
}

export function positionOf(row: NamedCaseRow): QueuePosition {
  return { at: row.closed_at ?? row.due_at, id: row.id };
}

function byPosition(a: NamedCaseRow, b: NamedCaseRow): number {
  const [left, right] = [a.due_at + a.id, b.due_at + b.id];
  return left < right ? -1 : Number(left > right);
}

async function listCasesIn(
  db: Knex,
  status: WaitingStatus,
  filter: QueueFilter,
  most: number,
): Promise<NamedCaseRow[]> {
  const { kind, dueBefore, dueFrom, staffId, after, visibleTo } = filter;
  const hand = handOf[status];
  if (staffId !== undefined && hand === undefined) return [];
  const query = namedCases(db).where('cases.status', status).orderBy(['cases.due_at', 'cases.id']).limit(most);
  onlyVisibleTo(query, visibleTo);
  if (staffId !== undefined) query.where(`cases.${hand}`, staffId);
  if (kind) query.where('cases.kind', kind);
  if (dueBefore) query.where('cases.due_at', '<', dueBefore);
  if (dueFrom) query.where('cases.due_at', '>=', dueFrom);
  if (after) {
    query.where('cases.due_at', '>=', after.at);
    query.where((q) => q.where('cases.due_at', '>', after.at).orWhere('cases.id', '>', after.id));
  }
  return query;
}

/** Reads an ascending index backwards. What is closed is due no more, whenever it was. */
async function listClosedCases(db: Knex, filter: QueueFilter, most: number): Promise<NamedCaseRow[]> {
  const { kind, staffId, after, visibleTo } = filter;
  const newestFirst = [
    { column: 'cases.closed_at', order: 'desc' },
    { column: 'cases.id', order: 'desc' },
  ];
  const query = namedCases(db).orderBy(newestFirst).limit(most);
  onlyVisibleTo(query, visibleTo);
  onlyUnveiledTo(query, visibleTo);
  // Only closed cases have been decided: naming the status as well would offer the wrong index.
  if (staffId === undefined) query.where('cases.status', 'closed');
  else query.where('cases.decided_by', staffId);
  if (kind) query.where('cases.kind', kind);
  if (after) {
    query.where('cases.closed_at', '<=', after.at);
    query.where((q) => q.where('cases.closed_at', '<', after.at).orWhere('cases.id', '<', after.id));
  }
  return query;
}
