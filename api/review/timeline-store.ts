import type { Knex } from 'knex';
import type { AuditSubject } from '../../domain/audit/audit-actions';
import { type TimelineAction, timelineActions } from '../../domain/review/timeline';
import type { AuditRow } from '../audit/audit-store';

/** What the log tells of a case: of itself, of its submission, and of its photos while it was there. */
export interface TimelineSubjects {
  caseId: string;
  /** The submission, or the request to clear a real name. */
  aboutId: string;
  photoIds: string[];
  /** Photos have a life before and after a case. */
  from: string;
  until: string | null;
}

export type TimelineRow = AuditRow & { action: TimelineAction; subject_kind: AuditSubject };

/** Oldest first. */
export async function listTimelineRows(db: Knex, of: TimelineSubjects, most: number): Promise<TimelineRow[]> {
  const rows: TimelineRow[] = await db('audit')
    .whereIn('subject_id', [of.caseId, of.aboutId, ...of.photoIds])
    .whereIn('action', timelineActions)
    .whereNot((q) => q.where({ subject_kind: 'photo', actor_kind: 'person' }))
    .orderBy([{ column: 'at' }, { column: 'id' }])
    .limit(most);
  const wasThere = ({ at }: TimelineRow) => at >= of.from && (of.until === null || at <= of.until);
  return rows.filter((row) => row.subject_kind !== 'photo' || wasThere(row));
}
