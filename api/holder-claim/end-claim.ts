import type { Knex } from 'knex';
import { noteActivity } from '../activity/note-activity';
import { record } from '../audit/record';
import { toColumn } from '../database/time';
import type { Deps } from '../deps';
import { assertThat } from '../http/refusal';
import { releasePhotos } from '../photo/photo-store';
import { closeVoidCase, findWaitingCase } from '../review/case-store';
import { findVerification, namedPhotosOf } from '../verification/verification-store';
import { sealClaimComment } from './claim-comment-seal';
import {
  type AnnouncedClaimRow,
  findClaimOnRealName,
  findHolderClaim,
  type HolderClaimReason,
  isAnnounced,
  moveHolderClaim,
} from './holder-claim-store';
import { endedAt } from './prove-holder';

/**
 * A real name has ended: whoever claimed it has what they wanted, whoever's clearing it was, and may use their photos to be
 * verified. An objection that waits has lost its ground. Refuses with `case_changed`.
 */
export async function endClaimOn(
  trx: Knex.Transaction,
  deps: Deps,
  realNameId: string,
  { comment, now }: { comment?: string | null; now: Date },
): Promise<void> {
  const claim = await findClaimOnRealName(trx, realNameId);
  if (!claim) return;
  const at = toColumn(now);
  const change = { ...endedAt(at), comment_sealed: sealClaimComment(deps.cipher, claim.id, comment) };
  assertThat(await moveHolderClaim(trx, claim, 'clear', change), 'case_changed');
  const dispute =
    claim.status === 'disputed' && (await findWaitingCase(trx, { verification_id: claim.id, kind: 'dispute' }));
  if (dispute) {
    await closeVoidCase(trx, dispute, 'void', at);
    await record(trx, deps, {
      actor: { kind: 'system' },
      action: 'case.void',
      subject: { kind: 'case', id: dispute.id },
    });
  }
  await giveBackPhotos(trx, claim, [], at);
  await noteActivity(trx, deps, { accountId: claim.account_id, kind: 'holder_claim_cleared', by: 'system' });
}

interface Refused {
  reasons: readonly HolderClaimReason[];
  comment: string | null | undefined;
  now: Date;
}

/** A clearing, or the way to it, was refused: so is the claim that asked for it. Refuses with `case_changed`. */
export async function refuseClaim(
  trx: Knex.Transaction,
  deps: Deps,
  id: string,
  { reasons, comment, now }: Refused,
): Promise<AnnouncedClaimRow> {
  const claim = await findHolderClaim(trx, id);
  assertThat(claim && isAnnounced(claim), 'case_changed');
  const at = toColumn(now);
  const change = {
    ...endedAt(at),
    reasons: JSON.stringify(reasons),
    comment_sealed: sealClaimComment(deps.cipher, id, comment),
  };
  assertThat(await moveHolderClaim(trx, claim, 'reject', change), 'case_changed');
  await giveBackPhotos(
    trx,
    claim,
    reasons.map(({ field }) => field),
    at,
  );
  await noteActivity(trx, deps, { accountId: claim.account_id, kind: 'holder_claim_refused', by: 'staff' });
  return claim;
}

/** A photo that no reason concerns was right: the person need not take it again (R6). */
async function giveBackPhotos(
  trx: Knex.Transaction,
  { id }: AnnouncedClaimRow,
  refused: readonly string[],
  now: string,
): Promise<void> {
  const proof = await findVerification(trx, id);
  assertThat(proof, 'case_changed');
  const right = namedPhotosOf(proof).filter(({ field }) => !refused.includes(field));
  await releasePhotos(
    trx,
    { verification_id: id },
    right.map((photo) => photo.id),
    now,
  );
}
