import type { Place } from '../../domain/activity/place';
import type { Clearing } from '../../domain/contract/clearing-request';
import type { Language } from '../../domain/words';
import { noteActivity } from '../activity/note-activity';
import { record } from '../audit/record';
import { toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { remindAfterReview } from '../expiry/remind-after-review';
import { assertThat } from '../http/refusal';
import { releasePhotos } from '../photo/photo-store';
import { closeWithdrawnCase, findFirstApproval, lockCase } from '../review/case-store';
import { findClearing, moveClearing, photosNamedBy } from './clearing-store';
import { presentClearing } from './present-clearing';

interface Withdrawing {
  accountId: string;
  from: Place;
  language: Language;
}

/**
 * Takes a request back while it is in review; its photos can be used again. Withdrawing twice is the same answer twice.
 * Refuses with `not_found`, `clearing_of_claim`, or `clearing_decided` when the review was faster.
 */
export async function withdrawClearing(
  deps: Deps,
  id: string,
  { accountId, from, language }: Withdrawing,
): Promise<Clearing> {
  const now = deps.clock.now();
  const row = await inTransaction(deps.db, async (trx) => {
    await lockCase(trx, { clearing_id: id });
    const found = await findClearing(trx, id);
    assertThat(found?.account_id === accountId, 'not_found');
    assertThat(found.holder_claim_id === null, 'clearing_of_claim');
    if (found.status === 'withdrawn') return found;
    const change = { decided_at: toColumn(now) };
    assertThat(await moveClearing(trx, found, 'withdraw', change), 'clearing_decided');
    await closeWithdrawnCase(trx, { clearing_id: id }, toColumn(now));
    const photos = photosNamedBy(found).map((photo) => photo.id);
    await releasePhotos(trx, { clearing_id: id }, photos, toColumn(now));
    await noteActivity(trx, deps, { accountId, kind: 'clearing_withdrawn', by: 'person', from });
    await remindAfterReview(trx, deps, { account_id: accountId, kind: 'clearing' });
    await record(trx, deps, {
      actor: { kind: 'person', id: accountId },
      action: 'clearing.withdraw',
      subject: { kind: 'clearing', id },
    });
    return { ...found, ...change, status: 'withdrawn' as const };
  });
  const firstApprovedAt = await findFirstApproval(deps.db, id);
  return presentClearing({ row, firstApprovedAt }, { ...deps, now, language });
}
