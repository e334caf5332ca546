import type { Knex } from 'knex';
import type { Deps } from '../deps';
import { assertThat } from '../http/refusal';
import type { VerificationRow } from '../verification/verification-store';
import { extendRealName, findActiveRealName } from './real-name-store';

/** Keeps the grace period of the account's card open for as long as an approved paper of its reissue says (R19). Refuses with `case_changed`. */
export async function extendGrace(trx: Knex.Transaction, _deps: Deps, approved: VerificationRow): Promise<void> {
  const realName = await findActiveRealName(trx, approved.account_id);
  assertThat(realName && realName.verification_id === approved.corrects_id && approved.valid_until, 'case_changed');
  assertThat(await extendRealName(trx, realName, approved.valid_until), 'case_changed');
}
