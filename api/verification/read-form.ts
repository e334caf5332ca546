import type { VerificationForm } from '../../domain/contract/verification';
import { record } from '../audit/record';
import type { Deps } from '../deps';
import { assertThat } from '../http/refusal';
import { findPhoto } from '../photo/photo-store';
import { openIdentity } from './identity-seal';
import { findVerification, type VerificationRow } from './verification-store';

/**
 * What the owner typed, unmasked, to correct it after a refusal or a withdrawal (R6), or to be verified by what has proved them
 * to be the holder (R25). In review and after any other approval nobody needs it, and once the real name was cleared it is
 * gone: `not_found`. Photos that can be used again are named; refused or erased ones are null.
 */
export async function readForm(deps: Deps, accountId: string, id: string): Promise<VerificationForm> {
  const row = await findVerification(deps.db, id);
  assertThat(row?.account_id === accountId, 'not_found');
  assertThat(mayBeSentAgain(row), 'not_found');
  assertThat(row.erased_at === null, 'not_found');
  await record(deps.db, deps, {
    actor: { kind: 'person', id: accountId },
    action: 'verification.form-read',
    subject: { kind: 'verification', id },
  });
  const usable = async (photoId: string) => ((await findPhoto(deps.db, photoId))?.unused_since ? photoId : null);
  return {
    ...openIdentity(deps.cipher, 'verifications', row),
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    frontPhotoId: await usable(row.front_photo_id),
    backPhotoId: await usable(row.back_photo_id),
  };
}

function mayBeSentAgain({ kind, status }: VerificationRow): boolean {
  // Of the paper of a reissue its owner is told everything anyway.
  if (kind === 'reissue') return false;
  return status === 'rejected' || status === 'withdrawn' || (kind === 'holder' && status === 'approved');
}
