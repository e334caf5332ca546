import { sealAudit } from '../audit/seal-audit';
import { toColumn } from '../database/time';
import type { Deps } from '../deps';
import { forgetOldAnswers } from '../http/answer-once';
import { deleteExpiredLimits } from '../http/rate-limits';
import { eraseUnusedPhotos, sweepLooseFiles } from '../photo/erase-photos';
import { examineDueCases } from '../review/examine-case';
import { freeLapsedLeases } from '../review/free-lapsed-leases';
import { returnParkedCases } from '../review/return-parked-cases';
import { deleteExpiredSessions } from '../session/session-store';
import { deleteExpiredDevices } from '../staff/device-store';

/** Everything that falls due by the passing of time. Each part may run in several processes at once. */
const dueWork: Record<string, (deps: Deps) => Promise<void>> = {
  'free lapsed leases': freeLapsedLeases,
  'return parked cases': returnParkedCases,
  'examine cases': examineDueCases,
  'erase unused photos': eraseUnusedPhotos,
  'sweep loose photo files': sweepLooseFiles,
  'forget old answers': forgetOldAnswers,
  'seal the audit log': sealAudit,
  'delete expired limits': (deps) => deleteExpiredLimits(deps.db, toColumn(deps.sessionClock.now())),
  'delete expired devices': (deps) => deleteExpiredDevices(deps.db, toColumn(deps.sessionClock.now())),
  'delete expired sessions': (deps) => deleteExpiredSessions(deps.db, toColumn(deps.sessionClock.now())),
};

/** Runs all of it once. A part that fails is logged and does not hold up the others. */
export async function runDueWork(deps: Deps): Promise<void> {
  for (const [name, work] of Object.entries(dueWork)) {
    await work(deps).catch((error: unknown) => deps.log.error({ err: error, work: name }, 'Due work failed'));
  }
}
