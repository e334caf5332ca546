import { toColumn } from '../database/time';
import type { Deps } from '../deps';
import { assertThat } from '../http/refusal';
import { countUnread, markRead, markReadUpTo } from './notice-store';

type Needed = Pick<Deps, 'db' | 'clock'>;

/** The person has read one message. Answers with how many are unread. Refuses with `not_found`. */
export async function readOne({ db, clock }: Needed, accountId: string, id: string): Promise<number> {
  assertThat(await markRead(db, accountId, id, toColumn(clock.now())), 'not_found');
  return countUnread(db, accountId);
}

/** The person has seen all messages up to one. Answers with how many are unread: what came after it. */
export async function readAllUpTo({ db, clock }: Needed, accountId: string, id: string): Promise<number> {
  await markReadUpTo(db, accountId, id, toColumn(clock.now()));
  return countUnread(db, accountId);
}
