import { beijingDate } from '../../domain/calendar/civil-date';
import { lockAccount } from '../account/account-store';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { writeNotices } from '../notice/write-notices';
import { announceChange } from '../partner/webhook/announce-change';
import { findStanding } from '../real-name/find-standing';
import { findRealName } from '../real-name/real-name-store';
import { type EndedExtension, endExtension, listEndedExtensions } from './extension-store';
import { occasionOfExtension } from './occasion-of-card';

const batch = 500;

/**
 * The daily work for those whose grace period a reissue held open (R19, R20): the day after it ends they, and partners, are told that
 * their card is suspended, once. It costs what has ended, and several processes may share it.
 */
export async function announceEndedExtensions(deps: Deps, stopping?: AbortSignal): Promise<void> {
  for (;;) {
    const ended = await listEndedExtensions(deps.db, beijingDate(deps.clock.now()), batch);
    for (const extension of ended) {
      if (stopping?.aborted) return;
      await announceEnd(deps, extension);
    }
    if (ended.length < batch) return;
  }
}

/** Whoever has a newer card under review is not suspended, and hears of that. */
async function announceEnd(deps: Deps, extension: EndedExtension): Promise<void> {
  await inTransaction(deps.db, async (trx) => {
    await lockAccount(trx, extension.account_id);
    if (!(await endExtension(trx, extension))) return;
    const realName = await findRealName(trx, extension.id);
    if (!realName?.valid_until || !realName.extended_until) return;
    if ((await findStanding(trx, realName, deps)).state !== 'suspended') return;
    await announceChange(trx, deps, extension.account_id, 'document_state_changed');
    const said = { day: realName.valid_until, until: realName.extended_until };
    await writeNotices(trx, deps, 'document_suspended', [
      { accountId: extension.account_id, occasion: occasionOfExtension(realName), said },
    ]);
  });
}
