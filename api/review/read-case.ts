import { isCivilDate } from '../../domain/calendar/civil-date';
import type { Case, CasePage } from '../../domain/contract';
import type { CaseKind, CaseStatus } from '../../domain/review/case-states';
import type { Language } from '../../domain/words';
import { toColumn } from '../database/time';
import type { Deps } from '../deps';
import { assertThat, invalidInput } from '../http/refusal';
import type { StaffMember } from '../http/who';
import { openIdentityOrBlank } from '../verification/identity-seal';
import { findVerification, findVerifications, listVerifications } from '../verification/verification-store';
import { gatherCaseFacts } from './case-checks/case-facts';
import { findCase, listCases, type QueuePosition } from './case-store';
import { type PresentingCase, presentCase, presentCaseSummary } from './present-case';

/** More attempts than anyone looks through. */
const mostEarlier = 20;
const pageSize = 50;
const notClosed = ['open', 'claimed'] as const satisfies readonly CaseStatus[];

function presenting(deps: Deps, staff: StaffMember, language: Language): PresentingCase {
  const { cipher, straightThrough } = deps;
  return { cipher, straightThrough, now: deps.clock.now(), language, staffId: staff.id };
}

/** A whole case, masked, with its checks made now. Refuses with `not_found`. */
export async function readCase(deps: Deps, id: string, staff: StaffMember, language: Language): Promise<Case> {
  const row = await findCase(deps.db, id);
  assertThat(row, 'not_found');
  const verification = await findVerification(deps.db, row.verification_id);
  assertThat(verification, 'not_found');
  const facts = await gatherCaseFacts(deps, verification);
  const attempts = await listVerifications(deps.db, verification.account_id, mostEarlier);
  const others = attempts.filter((attempt) => attempt.id !== verification.id);
  return presentCase(row, facts, others, presenting(deps, staff, language));
}

interface QueueQuery {
  /** Without it: what is not closed. */
  status?: CaseStatus;
  kind?: CaseKind;
  late?: 'true' | 'false';
  cursor?: string;
}

/** One page of the queue, what is due first on top. Refuses with `invalid_input` when the cursor is not one of ours. */
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
      statuses: query.status ? [query.status] : notClosed,
      kind: query.kind,
      dueBefore: query.late === 'true' ? toColumn(by.now) : undefined,
      dueFrom: query.late === 'false' ? toColumn(by.now) : undefined,
      after: query.cursor === undefined ? undefined : parseCursor(query.cursor),
    },
    pageSize,
  );
  const verifications = await findVerifications(
    deps.db,
    rows.map((row) => row.verification_id),
  );
  const onFault = (err: unknown) => deps.log.error({ err }, 'A case cannot be opened');
  const nameOf = new Map(
    verifications.map((row) => [row.id, openIdentityOrBlank(deps.cipher, 'verifications', row, onFault).name]),
  );
  const last = rows.at(-1);
  return {
    cases: rows.map((row) => presentCaseSummary(row, nameOf.get(row.verification_id) ?? '', by)),
    next: last && rows.length === pageSize ? formatCursor({ dueAt: last.due_at, id: last.id }) : null,
  };
}

function formatCursor({ dueAt, id }: QueuePosition): string {
  return Buffer.from(`${dueAt}|${id}`).toString('base64url');
}

function parseCursor(text: string): QueuePosition {
  const [dueAt = '', id = ''] = Buffer.from(text, 'base64url').toString().split('|');
  // A time that does not exist is an error to MySQL and a text like any other to SQLite.
  const exists = isCivilDate(dueAt.slice(0, 10)) && /^ ([01]\d|2[0-3])(:[0-5]\d){2}\.\d{3}$/.test(dueAt.slice(10));
  if (!exists || !/^[0-9a-f-]{36}$/.test(id)) throw invalidInput([{ path: 'cursor', code: 'malformed' }]);
  return { dueAt, id };
}
