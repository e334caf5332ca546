import type { Context } from 'koa';
import type { Role } from '../../domain/staff/roles';
import { hashToken } from '../crypto/token';
import { toColumn } from '../database/time';
import type { Deps } from '../deps';
import { findPersonByToken } from '../session/session-store';
import { findStaffByToken } from '../staff/staff-store';

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
  tokenHash: string;
}

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
  const found = tokenHash && (await findStaffByToken(deps.db, tokenHash, toColumn(deps.sessionClock.now())));
  return found ? { ...found, tokenHash } : undefined;
}
