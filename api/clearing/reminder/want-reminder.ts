import type { Place } from '../../../domain/activity/place';
import type { Reminder } from '../../../domain/contract/clearing';
import { lockAccount } from '../../account/account-store';
import { assertNotFrozen } from '../../activity/assert-not-frozen';
import { noteActivity } from '../../activity/note-activity';
import { toColumn } from '../../database/time';
import { inTransaction } from '../../database/transaction';
import type { Deps } from '../../deps';
import { assertThat } from '../../http/refusal';
import { findActiveRealName } from '../../real-name/real-name-store';
import { findActiveClearing } from '../clearing-store';
import { dropReminder, findReminder, insertReminder } from './reminder-store';

/**
 * "Tell me when I can": the person is told once, as soon as everything is in place (R22). Wanting it twice is the same wish.
 * Refuses with `not_verified`, `account_frozen`, `clearing_pending`.
 */
export async function wantReminder(deps: Deps, accountId: string, from: Place): Promise<Reminder> {
  // The host is asked for each new wish.
  await deps.limits.take('host-question', accountId);
  const now = toColumn(deps.clock.now());
  await inTransaction(deps.db, async (trx) => {
    await lockAccount(trx, accountId);
    await assertNotFrozen(trx, accountId);
    assertThat(await findActiveRealName(trx, accountId), 'not_verified');
    assertThat(!(await findActiveClearing(trx, accountId)), 'clearing_pending');
    const known = await findReminder(trx, accountId);
    if (known?.told_at === null) return;
    await dropReminder(trx, accountId);
    await insertReminder(trx, { account_id: accountId, wanted_at: now, look_at: now, told_at: null });
    await noteActivity(trx, deps, { accountId, kind: 'clearing_reminder_set', by: 'person', from });
  });
  return { wanted: true };
}
