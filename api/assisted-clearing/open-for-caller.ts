import type { Knex } from 'knex';
import type { AssistedClearing, AssistedClearingInput } from '../../domain/contract/assisted-clearing';
import type { Language } from '../../domain/words';
import { normaliseClearingInput } from '../clearing/normalise-clearing-input';
import { assertMayAsk, openClearing } from '../clearing/open-clearing';
import { presentClearing } from '../clearing/present-clearing';
import type { Deps } from '../deps';
import { answerOnce } from '../http/answer-once';
import type { StaffMember } from '../http/who';
import { assertLasts, readTicket } from './tickets';

interface OpeningForCaller {
  ticket: string;
  staff: StaffMember;
  input: AssistedClearingInput;
  idempotencyKey: string;
  language: Language;
}

/**
 * Asks for the end of a real name in the place of somebody who called (R26), with the same proofs and under the same rules;
 * two others decide. An answer that was lost is given again, also once the ticket has expired. Refuses with `ticket_expired`,
 * `idempotency_key_reused`, and as {@link assertMayAsk} and {@link openClearing}.
 */
export async function openForCaller(deps: Deps, opening: OpeningForCaller): Promise<AssistedClearing> {
  const { staff, language } = opening;
  const { reason } = opening.input;
  const input = normaliseClearingInput(opening.input);
  const ticket = await readTicket(deps, opening.ticket, staff);
  const { account_id: accountId } = ticket;
  const asked = `POST /v1/review/assisted-clearings ${staff.id} ${JSON.stringify({ ...input, reason })}`;
  const once = { accountId, key: opening.idempotencyKey, asked };
  const open = async (trx: Knex.Transaction) => {
    const by = { kind: 'staff', id: staff.id, reason } as const;
    const { row, caseId } = await openClearing(trx, deps, { accountId, input, by });
    const told = { row, firstApprovedAt: null };
    const { id, status, submittedAt, dueAt } = presentClearing(told, { ...deps, now: deps.clock.now(), language });
    return { id, status, submittedAt, dueAt, caseId };
  };
  return answerOnce(deps, once, open, async () => {
    assertLasts(deps, ticket);
    await assertMayAsk(deps, accountId);
  });
}
