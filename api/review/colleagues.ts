import type { Knex } from 'knex';
import { may, type Role, roles } from '../../domain/staff/roles';
import type { StaffMember } from '../http/who';

const reviewing = roles.filter((role) => may(role, 'case.claim'));

export interface Colleague {
  id: string;
  username: string;
  role: Role;
}

/** Everyone who works through the queue. */
export async function listColleagues(db: Knex): Promise<Colleague[]> {
  return db('staff')
    .whereIn('role', reviewing)
    .whereNull('disabled_at')
    .orderBy('username')
    .select('id', 'username', 'role');
}

/** A colleague who could work on a case in one's place. */
export async function findColleague(db: Knex, username: string, self: StaffMember): Promise<Colleague | undefined> {
  const found = (await listColleagues(db)).find((one) => one.username === username);
  return found?.id === self.id ? undefined : found;
}
