import { promisedDate } from '../../domain/calendar/working-days';
import type { MyObjection, Objection } from '../../domain/contract/holder-claim';
import type { ObjectionStatus } from '../../domain/holder-claim/objection';
import { fromColumn, isoFromColumn, toColumn } from '../database/time';
import type { PresentingRequest } from '../review/present-reviewed-request';
import type { AnnouncedClaimRow } from './holder-claim-store';
import { showObjection } from './objection-seal';

/** What is asked of an account, as its owner sees it: by when they may object, and never by whom. */
export function presentObjection(row: AnnouncedClaimRow, by: PresentingRequest): Objection {
  const status = objectionStatusOf(row, by.now);
  return {
    id: row.id,
    status,
    announcedAt: isoFromColumn(row.announced_at),
    objectionUntil: isoFromColumn(row.objection_until),
    objectedAt: row.objected_at && isoFromColumn(row.objected_at),
    words: showObjection(by, row),
    dueAt: status === 'objected' ? promisedDate(fromColumn(row.due_at), by.now, by.calendar).dueAt.toISOString() : null,
    decidedAt: row.ended_at && isoFromColumn(row.ended_at),
  };
}

/** At a glance; nothing once it has ended. */
export function presentMyObjection(row: AnnouncedClaimRow | undefined, now: Date): MyObjection | null {
  if (!row || row.ended_at !== null) return null;
  return { status: objectionStatusOf(row, now), objectionUntil: isoFromColumn(row.objection_until) };
}

function objectionStatusOf(row: AnnouncedClaimRow, now: Date): ObjectionStatus {
  if (row.status === 'cleared') return 'cleared';
  if (row.ended_at !== null) return 'ended';
  if (row.status === 'disputed') return 'objected';
  if (row.objected_at !== null) return 'overruled';
  return row.status === 'announced' && row.objection_until >= toColumn(now) ? 'open' : 'passed';
}
