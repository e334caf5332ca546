import type { Knex } from 'knex';
import type { PhotoSide } from '../../../domain/photo/photo-sides';
import { type Correcting, isCorrection } from '../../correction/correction-store';
import { assertThat } from '../../http/refusal';
import { findPhoto, type PhotoRow } from '../../photo/photo-store';
import { findVerification, proofsOf, type VerificationRow } from '../../verification/verification-store';
import { findNamedPhotos } from './case-facts';

/** What the desk shows of a correction, beside what it shows of any submission. */
export interface CorrectionFacts {
  correction: Correcting;
  /** The submission that it corrects. */
  corrected: VerificationRow;
  /** Of that submission, until they are erased. */
  verifiedPhotos: Record<PhotoSide, PhotoRow | undefined>;
  /** `undefined`: gone back to the person, or erased. */
  proofs: (PhotoRow | undefined)[];
}

/** Submissions of other kinds have none. */
export async function gatherCorrectionFacts(
  db: Knex,
  verification: VerificationRow,
): Promise<CorrectionFacts | undefined> {
  if (!isCorrection(verification)) return undefined;
  const corrected = await findVerification(db, verification.corrects_id);
  assertThat(corrected, 'not_found');
  const proofs: CorrectionFacts['proofs'] = [];
  for (const id of proofsOf(verification)) {
    const photo = await findPhoto(db, id);
    proofs.push(photo?.verification_id === verification.id ? photo : undefined);
  }
  return { correction: verification, corrected, verifiedPhotos: await findNamedPhotos(db, corrected), proofs };
}
