import type { Knex } from 'knex';
import {
  type CaseKind,
  type CaseOutcome,
  type WaitingStatus,
  waitingStatuses,
  waitsForSecond,
} from '../../domain/review/case-states';
import type { FigureKind } from '../../domain/review/figures';
import { awaitedKinds } from '../../domain/review/second-look';
import { may, roles } from '../../domain/staff/roles';
import { millisecondsBetween } from '../database/milliseconds-between';

/**
 * Every question is counted in the database and answered in few rows, however many cases there are; what is closed is
 * read from its newest end, by the index `(status, closed_at, id)`, and never the whole table.
 */

/** The hour of a time column, `YYYY-MM-DD HH`. Beijing lies whole hours from UTC, so that its days are made of these. */
const hourOf = (db: Knex, column: string) => db.raw('substr(??, 1, 13)', [column]);

/** Whose office it is to be the second of two who must agree. */
const confirmers = roles.filter((role) => may(role, 'case.confirm'));

const straightThrough = 'case when decided_by is null then 1 else 0 end';

export interface WaitingCount {
  kind: CaseKind;
  status: WaitingStatus;
  total: number;
  late: number;
  dueSoon: number;
  /** How many are younger than each moment that was asked about. */
  youngerThan: number[];
}

/** What people wait for, by status and kind. `dueSoonUntil`: the last moment at which something due is due soon. */
export async function countWaiting(
  db: Knex,
  { now, dueSoonUntil, ages }: { now: string; dueSoonUntil: string; ages: readonly string[] },
): Promise<WaitingCount[]> {
  const query = db('cases')
    .whereIn('status', waitingStatuses)
    .whereIn('kind', awaitedKinds)
    .groupBy('status', 'kind')
    .select('status', 'kind')
    .count({ total: '*' });
  query.select(db.raw('count(case when due_at < ? then 1 end) as late', [now]));
  query.select(db.raw('count(case when due_at >= ? and due_at <= ? then 1 end) as soon', [now, dueSoonUntil]));
  for (const [i, since] of ages.entries()) {
    query.select(db.raw('count(case when created_at > ? then 1 end) as ??', [since, `age${i}`]));
  }
  const rows: Record<string, unknown>[] = await query;
  return rows.map((row) => ({
    kind: row.kind as CaseKind,
    status: row.status as WaitingStatus,
    total: Number(row.total),
    late: Number(row.late),
    dueSoon: Number(row.soon),
    youngerThan: ages.map((_, i) => Number(row[`age${i}`])),
  }));
}

/**
 * How many wait for the second of two who must agree, and there is no other senior who may sign in and did not open it (R26):
 * they wait until one is enabled or appointed.
 */
export async function countWithoutSecond(db: Knex): Promise<number> {
  const row = await db('cases')
    .where('cases.status', waitsForSecond)
    .whereNotExists((seconds) =>
      seconds
        .from('staff')
        .whereIn('staff.role', confirmers)
        .whereNull('staff.disabled_at')
        .whereRaw('?? <> ??', ['staff.id', 'cases.first_approver_id'])
        .whereRaw('?? <> coalesce(??, ?)', ['staff.id', 'cases.opener_id', ''])
        .select('staff.id'),
    )
    .count({ n: '*' })
    .first();
  return Number(row?.n ?? 0);
}

export interface HourCount {
  /** `YYYY-MM-DD HH` in UTC. */
  hour: string;
  count: number;
}

/** Which cases, and since when. */
export interface Asked {
  kind: FigureKind;
  since: string;
}

/**
 * What came in since a moment and still waits, by the hour in which that was; an hour may come once for each status.
 * Grouped by status first, the index is what an engine takes even where it believes that much of the table waits.
 */
export function countWaitingSubmissions(db: Knex, { kind, since }: Asked): Promise<HourCount[]> {
  return db('cases')
    .whereIn('status', waitingStatuses)
    .where({ kind })
    .where('created_at', '>=', since)
    .groupBy('status', 'hour')
    .select({ hour: hourOf(db, 'created_at') })
    .count({ count: '*' }) as unknown as Promise<HourCount[]>;
}

/** What came in since a moment and is closed: none of it was closed before. */
export function countClosedSubmissions(db: Knex, asked: Asked): Promise<HourCount[]> {
  return closedSince(db, asked)
    .where('created_at', '>=', asked.since)
    .groupBy('hour')
    .select({ hour: hourOf(db, 'created_at') })
    .count({ count: '*' }) as unknown as Promise<HourCount[]>;
}

export interface ClosedCount extends HourCount {
  outcome: CaseOutcome;
  /** 1 where nobody decided. */
  straight: number;
}

/** What was closed since a moment, by the hour in which that was. */
export function countClosed(db: Knex, asked: Asked): Promise<ClosedCount[]> {
  return closedSince(db, asked)
    .groupBy('hour', 'outcome', 'straight')
    .select({ hour: hourOf(db, 'closed_at'), outcome: 'outcome', straight: db.raw(straightThrough) })
    .count({ count: '*' }) as unknown as Promise<ClosedCount[]>;
}

export interface DurationCount {
  straight: number;
  /** From submission to decision, rounded down to the step of its size. */
  ms: number;
  count: number;
}

/**
 * How long decisions took. Counted in steps rather than listed: a busy week is hundreds of thousands of rows. A step is a
 * tenth of a second below a minute, and never more than a fiftieth of the whole above.
 */
export async function countDurations(db: Knex, asked: Asked): Promise<DurationCount[]> {
  const taken = closedSince(db, asked)
    .whereIn('outcome', ['approved', 'rejected'])
    .select({ straight: db.raw(straightThrough), ms: millisecondsBetween(db, 'created_at', 'closed_at') });
  const step = `case when ms < 60000 then ms - ms % 100 when ms < 600000 then ms - ms % 1000
    when ms < 7200000 then ms - ms % 10000 when ms < 86400000 then ms - ms % 120000 else ms - ms % 1800000 end`;
  const rows: Record<'straight' | 'step' | 'count', unknown>[] = await db
    .from(taken.as('taken'))
    .groupBy('straight', 'step')
    .select({ straight: 'straight', step: db.raw(step) })
    .count({ count: '*' });
  return rows.map(({ straight, step, count }) => ({
    straight: Number(straight),
    ms: Number(step),
    count: Number(count),
  }));
}

/** Where the reasons of a refusal are kept, and which column of its case names that row. */
const refusedIn: Readonly<Record<FigureKind, { table: string; namedBy: string }>> = {
  verification: { table: 'verifications', namedBy: 'cases.verification_id' },
  clearing: { table: 'clearings', namedBy: 'cases.clearing_id' },
  correction: { table: 'verifications', namedBy: 'cases.verification_id' },
  'holder-claim': { table: 'verifications', namedBy: 'cases.verification_id' },
  dispute: { table: 'holder_claims', namedBy: 'cases.verification_id' },
  reissue: { table: 'verifications', namedBy: 'cases.verification_id' },
};

/** Refusals since a moment by the reasons that each gave, as they are stored: the combinations are few. */
export function countRefusals(db: Knex, asked: Asked): Promise<{ reasons: string | null; count: number }[]> {
  const { table, namedBy } = refusedIn[asked.kind];
  return closedSince(db, asked)
    .where({ outcome: 'rejected' })
    .join(table, `${table}.id`, namedBy)
    .groupBy(`${table}.reasons`)
    .select(`${table}.reasons`)
    .count({ count: '*' }) as unknown as Promise<{ reasons: string | null; count: number }[]>;
}

/** What people asked for; a second look at the same thing is no submission and no decision. */
function closedSince(db: Knex, { kind, since }: Asked) {
  return db('cases').where({ 'cases.status': 'closed', 'cases.kind': kind }).where('closed_at', '>=', since);
}
