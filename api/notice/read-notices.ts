import type { NoticePage } from '../../domain/contract/notice';
import type { Language } from '../../domain/words';
import type { Deps } from '../deps';
import { countUnread, listNotices } from './notice-store';
import { presentNotice } from './present-notice';

const pageSize = 20;

/** One page of an account's inbox. It costs the page, not what is stored. */
export async function readNotices(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  accountId: string,
  before: string | undefined,
  language: Language,
): Promise<NoticePage> {
  const rows = await listNotices(db, accountId, before?.toLowerCase(), pageSize);
  const now = clock.now();
  return {
    notices: rows.map((row) => presentNotice(row, now, language)),
    unread: await countUnread(db, accountId),
    next: rows.length === pageSize ? (rows.at(-1)?.id ?? null) : null,
  };
}
