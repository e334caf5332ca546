import { promisedDate } from '../../domain/calendar/working-days';
import type { MyObjection, Objection } from '../../domain/contract/holder-claim';
import { isEndStillTold, type ObjectionStatus } from '../../domain/holder-claim/objection';
import { fromColumn, isoFromColumn } from '../database/time';
import type { RealNameRow } from '../real-name/real-name-store';
import type { PresentingRequest } from '../review/present-reviewed-request';
import type { AnnouncedClaimRow } from './holder-claim-store';
import { showObjection } from './objection-seal';

/** What is asked of an account, as its owner sees it: by when they may object, and never by whom. */
export function presentObjection(row: AnnouncedClaimRow, by: PresentingRequest): Objection {
  const status = objectionStatusOf(row);
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

/**
 * At a glance, and once it has ended for as long as that is told and still true: not to somebody who has verified the account anew,
 * nor that nothing was cleared to somebody whose real name has ended since.
 */
export function presentMyObjection(
  row: AnnouncedClaimRow | undefined,
  realName: Pick<RealNameRow, 'id'> | undefined,
  now: Date,
): MyObjection | null {
  if (!row || (row.ended_at !== null && !isEndStillTold(fromColumn(row.ended_at), now))) return null;
  const status = objectionStatusOf(row);
  if (status === 'cleared' && realName) return null;
  if (status === 'ended' && realName?.id !== row.target_real_name_id) return null;
  return { status, objectionUntil: isoFromColumn(row.objection_until) };
}

/** It may object until the clearing is reviewed, which may begin later than it was told. */
function objectionStatusOf(row: AnnouncedClaimRow): ObjectionStatus {
  if (row.status === 'cleared') return 'cleared';
  if (row.ended_at !== null) return 'ended';
  if (row.status === 'disputed') return 'objected';
  if (row.objected_at !== null) return 'overruled';
  return row.status === 'announced' ? 'open' : 'passed';
}
