import type { Knex } from 'knex';
import { ticketMinutes } from '../../domain/clearing/assisted-clearing';
import { createToken, hashToken } from '../crypto/token';
import { fromColumn, toColumn } from '../database/time';
import type { Deps } from '../deps';
import { assertThat } from '../http/refusal';
import type { StaffMember } from '../http/who';
import { deleteTicketsExpiredBefore, findTicket, insertTicket, type TicketRow } from './ticket-store';

/** Past this, no answer that was lost is asked for again. */
const hoursKept = 24;

/** Lets whoever searched work on the account that was found, and nobody else: no id leaves by which others could be tried. */
export async function issueTicket(
  db: Knex,
  { sessionClock }: Pick<Deps, 'sessionClock'>,
  { accountId, staffId }: { accountId: string; staffId: string },
): Promise<{ value: string; until: string }> {
  const value = createToken('ticket');
  const until = new Date(sessionClock.now().getTime() + ticketMinutes * 60_000);
  await insertTicket(db, {
    token_hash: hashToken(value),
    staff_id: staffId,
    account_id: accountId,
    expires_at: toColumn(until),
  });
  return { value, until: until.toISOString() };
}

/** The ticket, if it was given to this member of staff; one of a colleague's does not exist. Refuses with `ticket_expired`. */
export async function readTicket({ db }: Pick<Deps, 'db'>, value: string, staff: StaffMember): Promise<TicketRow> {
  const ticket = await findTicket(db, hashToken(value), staff.id);
  assertThat(ticket, 'ticket_expired');
  return ticket;
}

/** Refuses with `ticket_expired`. */
export function assertLasts({ sessionClock }: Pick<Deps, 'sessionClock'>, ticket: TicketRow): void {
  assertThat(fromColumn(ticket.expires_at) > sessionClock.now(), 'ticket_expired');
}

/** The account that a ticket lets this member of staff work on. Refuses with `ticket_expired`. */
export async function accountOf(
  deps: Pick<Deps, 'db' | 'sessionClock'>,
  value: string,
  staff: StaffMember,
): Promise<string> {
  const ticket = await readTicket(deps, value, staff);
  assertLasts(deps, ticket);
  return ticket.account_id;
}

export async function deleteOldTickets({ db, sessionClock }: Pick<Deps, 'db' | 'sessionClock'>): Promise<void> {
  await deleteTicketsExpiredBefore(db, toColumn(new Date(sessionClock.now().getTime() - hoursKept * 3_600_000)));
}
