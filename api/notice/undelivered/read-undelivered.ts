import type { UndeliveredPage } from '../../../domain/contract/undelivered';
import { type UndeliveredStatus, undeliveredStatuses } from '../../../domain/notice/delivery-states';
import type { Language } from '../../../domain/words';
import type { Deps } from '../../deps';
import { invalidInput } from '../../http/refusal';
import { presentUndelivered } from './present-undelivered';
import { countDeliveries, findDelivery, listUndelivered } from './undelivered-store';

const pageSize = 50;

/** Messages that did not go out, page by page. Refuses with `invalid_input` where the page before is none. */
export async function readUndelivered(
  { db }: Pick<Deps, 'db'>,
  { status, cursor }: { status: UndeliveredStatus; cursor?: string },
  language: Language,
): Promise<UndeliveredPage> {
  const before = cursor === undefined ? undefined : await findDelivery(db, cursor.toLowerCase());
  if (cursor !== undefined && !before) throw invalidInput([{ path: 'cursor', code: 'malformed' }]);
  const rows = await listUndelivered(db, status, before, pageSize);
  const counts = { dead: 0, unsure: 0, waiting: 0 };
  for (const one of [...undeliveredStatuses, 'waiting'] as const) counts[one] = await countDeliveries(db, one);
  return {
    counts,
    messages: rows.map((row) => presentUndelivered(row, language)),
    next: rows.length === pageSize ? (rows.at(-1)?.id ?? null) : null,
  };
}
