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

/** What happened to the case and its submission: all of it, for the decision is the last. Oldest first. */
export async function listTimelineSteps(db: Knex, { caseId, aboutId }: TimelineSubjects): Promise<TimelineRow[]> {
  return db('audit')
    .whereIn('subject_id', [caseId, aboutId])
    .whereIn('action', timelineActions)
    .orderBy([{ column: 'at' }, { column: 'id' }]);
}

/** When staff looked at the photos of the case while it was there. Oldest first. */
export async function listTimelineLooks(
  db: Knex,
  { photoIds, from, until }: TimelineSubjects,
  most: number,
): Promise<TimelineRow[]> {
  const query = db('audit')
    .whereIn('subject_id', photoIds)
    .where({ action: 'photo.view' satisfies TimelineAction, actor_kind: 'staff' })
    .where('at', '>=', from)
    .orderBy([{ column: 'at' }, { column: 'id' }])
    .limit(most);
  return until === null ? query : query.where('at', '<=', until);
}
