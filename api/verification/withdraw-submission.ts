import type { Place } from '../../domain/activity/place';
import { submissionNotes } from '../../domain/verification/submission-notes';
import type { VerificationKind } from '../../domain/verification/verification-states';
import { noteActivity } from '../activity/note-activity';
import { record } from '../audit/record';
import { toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { remindAfterReview } from '../expiry/remind-after-review';
import { assertThat } from '../http/refusal';
import { announceStandingAfter } from '../partner/webhook/announce-standing';
import { releasePhotos } from '../photo/photo-store';
import { closeWithdrawnCase, lockCase } from '../review/case-store';
import { findVerification, moveVerification, namedPhotosOf, type VerificationRow } from './verification-store';

interface Withdrawing {
  kinds: readonly VerificationKind[];
  accountId: string;
  from: Place;
  now: Date;
}

/**
 * Takes a submission of some kinds back while it is in review (R6); its photos can be used again. Withdrawing twice is the same
 * answer twice. Refuses with `not_found`, or `verification_decided` when an agent was faster.
 */
export async function withdrawSubmission(
  deps: Deps,
  id: string,
  { kinds, accountId, from, now }: Withdrawing,
): Promise<VerificationRow> {
  return inTransaction(deps.db, async (trx) => {
    await lockCase(trx, { verification_id: id });
    const found = await findVerification(trx, id);
    assertThat(found?.account_id === accountId && kinds.includes(found.kind), 'not_found');
    const { subject, withdrawn } = submissionNotes[found.kind];
    if (found.status === 'withdrawn') return found;
    const change = { decided_at: toColumn(now) };
    const moved = await announceStandingAfter(trx, deps, accountId, () =>
      moveVerification(trx, id, 'withdraw', change),
    );
    assertThat(moved, 'verification_decided');
    await closeWithdrawnCase(trx, { verification_id: id }, toColumn(now));
    const photos = namedPhotosOf(found).map((photo) => photo.id);
    await releasePhotos(trx, { verification_id: id }, photos, toColumn(now));
    await noteActivity(trx, deps, { accountId, kind: withdrawn.activity, by: 'person', from });
    await remindAfterReview(trx, deps, found);
    await record(trx, deps, {
      actor: { kind: 'person', id: accountId },
      action: withdrawn.audit,
      subject: { kind: subject, id },
    });
    return { ...found, ...change, status: 'withdrawn' as const };
  });
}
