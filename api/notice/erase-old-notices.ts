import { noticeKeptDays } from '../../domain/notice/notice-rule';
import { toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { deleteNotices, listNoticesBefore } from './notice-store';

const batch = 200;

/** Deletes messages that are too old to be of use, and how they were sent. Several processes may run it at once. */
export async function eraseOldNotices(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  stopping?: AbortSignal,
): Promise<void> {
  const before = toColumn(new Date(clock.now().getTime() - noticeKeptDays * 86_400_000));
  for (;;) {
    const ids = await listNoticesBefore(db, before, batch);
    if (stopping?.aborted || ids.length === 0) return;
    await inTransaction(db, (trx) => deleteNotices(trx, ids));
  }
}
