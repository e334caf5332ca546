import type { Context } from 'koa';
import type { Role } from '../../domain/staff/roles';
import type { StaffNeed } from '../../domain/staff/staff-needs';
import { hashToken } from '../crypto/token';
import { toColumn } from '../database/time';
import type { Deps } from '../deps';
import { findPersonByToken } from '../session/session-store';
import { needOf } from '../staff/need-of';
import { findStaffByToken, touchStaffSession } from '../staff/staff-session-store';

/** The account that a person's token stands for. */
export interface Person {
  accountId: string;
  nickname: string;
  tokenHash: string;
}

export interface StaffMember {
  id: string;
  username: string;
  role: Role;
  sessionId: string;
  /** What must be done before anything else. */
  needs?: StaffNeed;
}

/** How exactly it is known when a session was last used; it costs one write in so many minutes. */
const seenMs = 5 * 60_000;

function bearer(ctx: Context, kind: 'person' | 'staff'): string | undefined {
  const [scheme, token] = ctx.get('Authorization').split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token?.startsWith(`${kind}_`)) return undefined;
  return hashToken(token);
}

/** The person whose token came with the request, if it is still good. */
export async function personOf(ctx: Context, deps: Deps): Promise<Person | undefined> {
  const tokenHash = bearer(ctx, 'person');
  const found = tokenHash && (await findPersonByToken(deps.db, tokenHash, toColumn(deps.sessionClock.now())));
  return found ? { ...found, tokenHash } : undefined;
}

/** The member of staff whose token came with the request, if it is still good. */
export async function staffOf(ctx: Context, deps: Deps): Promise<StaffMember | undefined> {
  const tokenHash = bearer(ctx, 'staff');
  const now = deps.sessionClock.now();
  const found = tokenHash && (await findStaffByToken(deps.db, tokenHash, toColumn(now)));
  if (!found) return undefined;
  const { id, username, role, session_id: sessionId } = found;
  if (found.last_seen_at < toColumn(new Date(now.getTime() - seenMs))) {
    await touchStaffSession(deps.db, sessionId, toColumn(now));
  }
  const needs = needOf(deps, found);
  return { id, username, role, sessionId, ...(needs && { needs }) };
}
