import type { Knex } from 'knex';
import { v7 as uuidv7 } from 'uuid';
import type { ActivityKind } from '../../domain/activity/activity-kinds';
import type { Place } from '../../domain/activity/place';
import { beijingDate } from '../../domain/calendar/civil-date';
import { isTold } from '../../domain/notice/activity-notices';
import { noticeRules } from '../../domain/notice/notice-kinds';
import type { NoticeValues } from '../../domain/notice/say-notice';
import { toColumn } from '../database/time';
import type { Deps } from '../deps';
import { writeNotices } from '../notice/write-notices';
import { announceActivity } from '../partner/webhook/announce-change';
import { insertActivity } from './activity-store';
import { sealPlace } from './place-seal';

/** Only what whoever was signed in did has a place: where staff sit is nobody's business. */
type Happening = { accountId: string; kind: ActivityKind; said?: NoticeValues } & (
  | { by: 'person'; from: Place }
  | { by: 'staff' | 'system'; from?: undefined }
);

/** Writes down what happened to an account, the message of it and the event for partners, in the transaction in which it happens (R29). */
export async function noteActivity(
  trx: Knex.Transaction,
  deps: Deps,
  { accountId, kind, by, from, said }: Happening,
): Promise<void> {
  const id = uuidv7();
  const now = deps.clock.now();
  await insertActivity(trx, {
    id,
    account_id: accountId,
    at: toColumn(now),
    kind,
    done_by: by,
    place_sealed: sealPlace(deps.cipher, id, from),
  });
  await announceActivity(trx, deps, accountId, kind);
  if (!isTold(kind)) return;
  const occasion = noticeRules[kind].occasion === 'day' ? beijingDate(now) : id;
  await writeNotices(trx, deps, kind, [{ accountId, occasion, said }]);
}
