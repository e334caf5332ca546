import type { CaseTimeline } from '../../domain/contract/case';
import { isToldBlindly } from '../../domain/review/timeline';
import type { Language } from '../../domain/words';
import { findStaffNames } from '../audit/audit-store';
import { findClearing, photosNamedBy } from '../clearing/clearing-store';
import type { Deps } from '../deps';
import { assertThat } from '../http/refusal';
import type { StaffMember } from '../http/who';
import { findVerification, namedPhotosOf } from '../verification/verification-store';
import { presentTimeline } from './present-timeline';
import { isVeiled } from './second-look/veil';
import { listTimelineLooks, listTimelineSteps, type TimelineRow, type TimelineSubjects } from './timeline-store';
import { findVisibleCase, veiledFrom } from './visible-case-store';

/** More than anybody needs to look; the first of them are told. Steps are told all. */
const mostLooks = 300;

/** What happened to a case, from the log (R15). A decision that is hidden stays hidden here. Refuses with `not_found`. */
export async function readTimeline(
  deps: Deps,
  id: string,
  staff: StaffMember,
  language: Language,
): Promise<CaseTimeline> {
  const { db, cipher } = deps;
  const row = await findVisibleCase(db, id, staff);
  assertThat(row, 'not_found');
  const verification = await findVerification(db, row.verification_id);
  assertThat(verification, 'not_found');
  const clearing = row.clearing_id === null ? undefined : await findClearing(db, row.clearing_id);
  const blind = !clearing && isVeiled(await veiledFrom(db, staff, [verification.account_id]), verification.id);
  const told: TimelineSubjects = {
    caseId: row.id,
    aboutId: clearing?.id ?? verification.id,
    photoIds: [
      ...namedPhotosOf(verification).map((photo) => photo.id),
      ...(clearing ? photosNamedBy(clearing).map((photo) => photo.id) : []),
    ],
    from: row.created_at,
    until: row.closed_at,
  };
  const all = [...(await listTimelineSteps(db, told)), ...(await listTimelineLooks(db, told, mostLooks))];
  const rows = all.sort(inOrder).filter(({ subject_kind }) => !blind || isToldBlindly(subject_kind, row.kind));
  return presentTimeline(rows, { staffNames: await findStaffNames(db, rows), cipher, language });
}

function inOrder(a: TimelineRow, b: TimelineRow): number {
  const [one, other] = [a.at + a.id, b.at + b.id];
  return one < other ? -1 : Number(one > other);
}
