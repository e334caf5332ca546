import type { Knex } from 'knex';
import type { PhotoSide } from '../../../domain/photo/photo-sides';
import { assertThat } from '../../http/refusal';
import { findPhoto, type PhotoRow } from '../../photo/photo-store';
import { isReissue, type ReissueRow } from '../../reissue/reissue-store';
import { findVerification, proofsOf, type VerificationRow } from '../../verification/verification-store';
import { findNamedPhotos } from './case-facts';

/** What the desk shows of the paper of a reissue. */
export interface ReissueFacts {
  reissue: ReissueRow;
  /** The submission of the card that is reissued, and its photos until they are erased. */
  card: VerificationRow;
  cardPhotos: Record<PhotoSide, PhotoRow | undefined>;
  /** `undefined`: gone back to the person, or erased. */
  proof: PhotoRow | undefined;
}

/** Submissions of other kinds have none. */
export async function gatherReissueFacts(db: Knex, verification: VerificationRow): Promise<ReissueFacts | undefined> {
  if (!isReissue(verification)) return undefined;
  const card = await findVerification(db, verification.corrects_id);
  assertThat(card, 'not_found');
  const [proofId = ''] = proofsOf(verification);
  const proof = await findPhoto(db, proofId);
  return {
    reissue: verification,
    card,
    cardPhotos: await findNamedPhotos(db, card),
    proof: proof?.verification_id === verification.id ? proof : undefined,
  };
}
