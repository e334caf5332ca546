import type { z } from 'zod';
import { addDays, type CivilDate, endOfBeijingDay } from '../../domain/calendar/civil-date';
import type { AuditPage } from '../../domain/contract/audit';
import { toColumn } from '../database/time';
import type { Deps } from '../deps';
import type { StaffMember } from '../http/who';
import { findStaffByUsername } from '../staff/staff-store';
import { findPageEnd } from './audit-cursor';
import type { auditQuery } from './audit-schema';
import { type AuditFilter, findStaffNames, listAuditRows } from './audit-store';
import { presentAudit } from './present-audit';
import { record } from './record';

type AuditQuery = z.output<typeof auditQuery>;

const pageSize = 50;

/**
 * One page of the log (R15). The search stands in the log itself, for people write names into the reasons that it shows.
 * Refuses with `invalid_input` when the cursor is not one of ours.
 */
export async function searchAudit(deps: Deps, staff: StaffMember, query: AuditQuery): Promise<AuditPage> {
  const filter = await readFilter(deps, query);
  const rows = filter ? await listAuditRows(deps.db, filter, pageSize) : [];
  await record(deps.db, deps, {
    actor: { kind: 'staff', id: staff.id },
    action: 'audit.read',
    subject: { kind: 'staff', id: staff.id },
    reason: describe(query),
  });
  const staffNames = await findStaffNames(deps.db, rows);
  return presentAudit(rows, { staffNames, pageSize, cipher: deps.cipher, role: staff.role });
}

/** `undefined` where nobody has that user name. */
async function readFilter(deps: Deps, query: AuditQuery): Promise<AuditFilter | undefined> {
  const { who, action, subjectKind, subjectId, from, to, cursor } = query;
  const actorId = who === undefined ? undefined : await findActor(deps, who);
  const behind = await findPageEnd(deps.db, cursor);
  if (who !== undefined && actorId === undefined) return undefined;
  return {
    actorId,
    action,
    subjectKind,
    subjectId: subjectId?.toLowerCase(),
    after: from && endOf(addDays(from, -1)),
    until: to && endOf(to),
    behind,
  };
}

async function findActor({ db }: Deps, who: string): Promise<string | undefined> {
  if (/^[0-9a-f-]{36}$/i.test(who)) return who.toLowerCase();
  return (await findStaffByUsername(db, who))?.id;
}

function endOf(day: CivilDate): string {
  return toColumn(endOfBeijingDay(day));
}

/** What was looked for, as `action=case.disclose from=2026-12-01`; `undefined` where it was everything. */
function describe({ cursor, ...asked }: AuditQuery): string | undefined {
  const parts = Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
  return parts.join(' ') || undefined;
}
