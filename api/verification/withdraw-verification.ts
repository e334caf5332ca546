import type { Place } from '../../domain/activity/place';
import type { Verification } from '../../domain/contract/verification';
import type { Language } from '../../domain/words';
import { noteActivity } from '../activity/note-activity';
import { record } from '../audit/record';
import { toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { assertThat } from '../http/refusal';
import { releasePhotos } from '../photo/photo-store';
import { closeWithdrawnCase, lockCase } from '../review/case-store';
import { presentVerification } from './present-verification';
import { findVerification, moveVerification } from './verification-store';

interface Withdrawing {
  accountId: string;
  from: Place;
  language: Language;
}

/**
 * Takes a submission back while it is in review (R6); its photos can be used again. Withdrawing twice is the same
 * answer twice. Refuses with `not_found`, or `verification_decided` when an agent was faster.
 */
export async function withdrawVerification(
  deps: Deps,
  id: string,
  { accountId, from, language }: Withdrawing,
): Promise<Verification> {
  const now = deps.clock.now();
  const row = await inTransaction(deps.db, async (trx) => {
    await lockCase(trx, { verification_id: id });
    const found = await findVerification(trx, id);
    assertThat(found?.account_id === accountId, 'not_found');
    if (found.status === 'withdrawn') return found;
    const change = { decided_at: toColumn(now) };
    assertThat(await moveVerification(trx, id, 'withdraw', change), 'verification_decided');
    await closeWithdrawnCase(trx, { verification_id: id }, toColumn(now));
    await releasePhotos(trx, { verification_id: id }, [found.front_photo_id, found.back_photo_id], toColumn(now));
    await noteActivity(trx, deps, { accountId, kind: 'verification_withdrawn', by: 'person', from });
    await record(trx, deps, {
      actor: { kind: 'person', id: accountId },
      action: 'verification.withdraw',
      subject: { kind: 'verification', id },
    });
    return { ...found, ...change, status: 'withdrawn' as const };
  });
  return presentVerification(row, { ...deps, now, language });
}
