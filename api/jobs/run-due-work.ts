import { deleteOldTickets } from '../assisted-clearing/tickets';
import { sealAudit } from '../audit/seal-audit';
import { eraseDueRetentions } from '../clearing/erase-due-retentions';
import { remindWhenPossible } from '../clearing/reminder/remind-when-possible';
import { toColumn } from '../database/time';
import type { Deps } from '../deps';
import { announceBorders } from '../expiry/announce-borders';
import { announceEndedExtensions } from '../expiry/announce-ended-extensions';
import { eraseDueClaims } from '../holder-claim/erase-due-claims';
import { proceedDueClaims } from '../holder-claim/proceed-due-claims';
import { forgetOldAnswers } from '../http/answer-once';
import { deleteExpiredLimits } from '../http/rate-limits';
import { eraseOldNotices } from '../notice/erase-old-notices';
import { eraseOldEvents } from '../partner/webhook/erase-old-events';
import { eraseUnusedPhotos, sweepLooseFiles } from '../photo/erase-photos';
import { markUnreadFronts } from '../photo/marks/mark-unread-fronts';
import { apologiseLate } from '../review/apologise-late';
import { examineDueCases } from '../review/examine-due-cases';
import { returnDueCases } from '../review/return-due-cases';
import { closeUnjudgedLooks } from '../review/second-look/close-unjudged-looks';
import { deleteExpiredSessions } from '../session/session-store';
import { deleteExpiredDevices } from '../staff/device-store';

/**
 * Everything that falls due by the passing of time. Each part may run in several processes at once, and begins nothing
 * more once the process is stopping: a stop takes as long as one piece of work, and what is left stays due.
 */
const dueWork: Record<string, (deps: Deps, stopping: AbortSignal) => Promise<void>> = {
  'return cases to the queue': returnDueCases,
  'close second looks that nobody may judge': closeUnjudgedLooks,
  'erase unused photos': eraseUnusedPhotos,
  'sweep loose photo files': sweepLooseFiles,
  'erase what need not be kept any longer': eraseDueRetentions,
  'let claims of holders go on': proceedDueClaims,
  'erase claims of holders': eraseDueClaims,
  'tell whose ID card reaches a border': announceBorders,
  'tell whose extended grace period is over': announceEndedExtensions,
  'say sorry for late reviews': apologiseLate,
  'erase old messages': eraseOldNotices,
  'forget old answers': forgetOldAnswers,
  'seal the audit log': sealAudit,
  'delete expired limits': (deps) => deleteExpiredLimits(deps.db, toColumn(deps.sessionClock.now())),
  'delete expired devices': (deps) => deleteExpiredDevices(deps.db, toColumn(deps.sessionClock.now())),
  'delete expired sessions': (deps) => deleteExpiredSessions(deps.db, toColumn(deps.sessionClock.now())),
  'delete old tickets': deleteOldTickets,
  'erase old events of partners': eraseOldEvents,
  'mark fronts that were not read in time': markUnreadFronts,
  // Last, because they wait for somebody else's answers.
  'examine cases': examineDueCases,
  'tell who can clear now': remindWhenPossible,
};

/** Runs all of it once. A part that fails is logged and does not hold up the others. */
export async function runDueWork(deps: Deps, stopping = new AbortController().signal): Promise<void> {
  for (const [name, work] of Object.entries(dueWork)) {
    if (stopping.aborted) return;
    await work(deps, stopping).catch((err: unknown) => deps.log.error({ err, work: name }, 'Due work failed'));
  }
}
