import type { Verification } from '../../domain/contract/verification';
import type { Language } from '../../domain/words';
import { record } from '../audit/record';
import { toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { assertThat } from '../http/refusal';
import { releasePhotos } from '../photo/photo-store';
import { closeWithdrawnCase, lockCase } from '../review/case-store';
import { presentVerification } from './present-verification';
import { findVerification, moveVerification } from './verification-store';

/**
 * Takes a submission back while it is in review (R6); its photos can be used again. Withdrawing twice is the same
 * answer twice. Refuses with `not_found`, or `verification_decided` when an agent was faster.
 */
export async function withdrawVerification(
  deps: Deps,
  accountId: string,
  id: string,
  language: Language,
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
    await record(trx, deps, {
      actor: { kind: 'person', id: accountId },
      action: 'verification.withdraw',
      subject: { kind: 'verification', id },
    });
    return { ...found, ...change, status: 'withdrawn' as const };
  });
  return presentVerification(row, { ...deps, now, language });
}
