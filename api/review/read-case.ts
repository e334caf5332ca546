import { isCivilDate } from '../../domain/calendar/civil-date';
import type { Case, CasePage } from '../../domain/contract/case';
import { type CaseKind, type CaseStatus, waitingStatuses } from '../../domain/review/case-states';
import { isLook } from '../../domain/review/second-look';
import type { Language } from '../../domain/words';
import { listClearingsBefore } from '../clearing/clearing-store';
import { toColumn } from '../database/time';
import type { Deps } from '../deps';
import { asItEnded } from '../holder-claim/earlier-claims';
import { assertThat, invalidInput } from '../http/refusal';
import type { StaffMember } from '../http/who';
import { findStaffByUsername } from '../staff/staff-store';
import { openIdentityOrBlank } from '../verification/identity-seal';
import {
  findRenewed,
  findVerification,
  findVerifications,
  listVerifications,
} from '../verification/verification-store';
import { gatherCaseFacts, photosOf } from './case-checks/case-facts';
import { gatherClearingFacts } from './case-checks/clearing-facts';
import { gatherCorrectionFacts } from './case-checks/correction-facts';
import { gatherShownHolderClaim } from './case-checks/holder-claim-facts';
import { gatherReissueFacts } from './case-checks/reissue-facts';
import type { NamedCaseRow } from './case-store';
import { type PresentingCase, presentCase, presentCaseSummary } from './present-case';
import { listCases, positionOf, type QueueFilter, type QueuePosition } from './queue-store';
import { gatherLook } from './second-look/gather-look';
import { recuseReader } from './second-look/recuse-reader';
import { isUnjudgeable } from './second-look/second-look-store';
import { isVeiled, veil } from './second-look/veil';
import { voidWithoutPhotos } from './second-look/void-second-look';
import { findVisibleCase, veiledFrom } from './visible-case-store';

/** More attempts than anyone looks through. */
const mostEarlier = 20;
const pageSize = 50;

function presenting(deps: Deps, staff: StaffMember, language: Language): PresentingCase {
  const { cipher, calendar, straightThrough, similarPhotos } = deps;
  return { cipher, calendar, straightThrough, similarPhotos, now: deps.clock.now(), language, staffId: staff.id };
}

/** A whole case, masked, with its checks made now, or as they were when it was decided. Refuses with `not_found`. */
export async function readCase(deps: Deps, id: string, staff: StaffMember, language: Language): Promise<Case> {
  const row = await findVisibleCase(deps.db, id, staff);
  assertThat(row, 'not_found');
  const verification = await findVerification(deps.db, row.verification_id);
  assertThat(verification, 'not_found');
  if (await voidWithoutPhotos(deps, row)) return readCase(deps, id, staff, language);
  await recuseReader(deps, row, staff);
  const veiled = await veiledFrom(deps.db, staff, [verification.account_id]);
  const withheld = row.kind === 'verification' && isVeiled(veiled, verification.id);
  const facts = await gatherCaseFacts(deps, verification, { find: photosOf(row, { withheld }) });
  const attempts = await listVerifications(deps.db, verification.account_id, mostEarlier);
  // Whoever is to judge as the first did sees what the first saw: nothing that came after. Ids rise with time.
  const alsoLater = row.kind === 'verification' && !withheld;
  const shown = attempts.filter(
    ({ id, kind }) =>
      // A claim is no attempt to be verified, and one before it may have been refused.
      (kind !== 'holder' || verification.kind === 'holder') &&
      (id < (row.clearing_id ?? verification.id) || (alsoLater && id !== verification.id && !isVeiled(veiled, id))),
  );
  const others = await Promise.all(shown.map((attempt) => asItEnded(deps.db, attempt)));
  const look = await gatherLook(deps.db, row);
  const nobodyMayJudge = isLook(row.kind) && (await isUnjudgeable(deps.db, { id, kind: row.kind }));
  const clearing = await gatherClearingFacts(deps, row, verification);
  const clearings = clearing ? await listClearingsBefore(deps.db, clearing.clearing, mostEarlier) : [];
  const correction = row.kind === 'correction' ? await gatherCorrectionFacts(deps.db, verification) : undefined;
  const reissue = await gatherReissueFacts(deps.db, verification);
  const holderClaim = await gatherShownHolderClaim(deps, row);
  const renewed = clearing ? undefined : await findRenewed(deps.db, verification);
  const about = { clearing, correction, reissue, holderClaim };
  const told = { facts, renewed, others, clearings, look, withheld, nobodyMayJudge, ...about };
  return presentCase(veil(row, verification, veiled, deps.calendar), told, presenting(deps, staff, language));
}

interface QueueQuery {
  /** Without it: what is not closed. */
  status?: CaseStatus;
  kind?: CaseKind;
  late?: 'true' | 'false';
  parked?: 'true' | 'false';
  mine?: 'true';
  /** A user name. */
  agent?: string;
  cursor?: string;
}

/** One page of the queue: what is due first on top, or, of what is closed, the newest. Refuses with `invalid_input` when the cursor is not one of ours. */
export async function readQueue(
  deps: Deps,
  query: QueueQuery,
  staff: StaffMember,
  language: Language,
): Promise<CasePage> {
  const by = presenting(deps, staff, language);
  const rows = await listCases(
    deps.db,
    {
      statuses: statusesOf(query),
      kind: query.kind,
      dueBefore: query.late === 'true' ? toColumn(by.now) : undefined,
      dueFrom: query.late === 'false' ? toColumn(by.now) : undefined,
      staffId: await handsOf(deps, query, staff),
      after: query.cursor === undefined ? undefined : parseCursor(query.cursor),
      visibleTo: staff,
    },
    pageSize,
  );
  const verifications = await findVerifications(
    deps.db,
    rows.map((row) => row.verification_id),
  );
  const veiled = await veiledFrom(
    deps.db,
    staff,
    verifications.map((one) => one.account_id),
  );
  const submissionOf = new Map(verifications.map((one) => [one.id, one]));
  const present = (row: NamedCaseRow) => {
    const submission = submissionOf.get(row.verification_id);
    assertThat(submission, 'not_found');
    const { name } = openIdentityOrBlank(deps.cipher, 'verifications', submission);
    return presentCaseSummary(veil(row, submission, veiled, deps.calendar), name, by);
  };
  const last = rows.at(-1);
  return {
    cases: rows.map(present),
    next: last && rows.length === pageSize ? formatCursor(positionOf(last)) : null,
  };
}

/** What is closed is neither late nor parked. */
function statusesOf({ status, late, parked }: QueueQuery): QueueFilter['statuses'] {
  if (status === 'closed') return late === 'true' || parked === 'true' ? [] : 'closed';
  const asked = status ? [status] : waitingStatuses;
  return parked === undefined ? asked : asked.filter((one) => (one === 'parked') === (parked === 'true'));
}

/** Whose cases are asked for; an id that nobody has where nobody is called so. */
async function handsOf(deps: Deps, { mine, agent }: QueueQuery, staff: StaffMember): Promise<string | undefined> {
  if (agent === undefined) return mine && staff.id;
  const found = await findStaffByUsername(deps.db, agent);
  return found && (!mine || found.id === staff.id) ? found.id : '';
}

function formatCursor({ at, id }: QueuePosition): string {
  return Buffer.from(`${at}|${id}`).toString('base64url');
}

function parseCursor(text: string): QueuePosition {
  const [at = '', id = ''] = Buffer.from(text, 'base64url').toString().split('|');
  // A time that does not exist is an error to MySQL and a text like any other to SQLite.
  const exists = isCivilDate(at.slice(0, 10)) && /^ ([01]\d|2[0-3])(:[0-5]\d){2}\.\d{3}$/.test(at.slice(10));
  if (!exists || !/^[0-9a-f-]{36}$/.test(id)) throw invalidInput([{ path: 'cursor', code: 'malformed' }]);
  return { at, id };
}
