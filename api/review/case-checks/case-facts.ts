import { beijingDate, type CivilDate } from '../../../domain/calendar/civil-date';
import type { PhotoSide } from '../../../domain/photo/photo-sides';
import type { Deps } from '../../deps';
import { findPhoto, type PhotoRow } from '../../photo/photo-store';
import { findBoundAccount } from '../../real-name/real-name-store';
import { openIdentityOrBlank } from '../../verification/identity-seal';
import { countRivals, type VerificationRow } from '../../verification/verification-store';

/** All that the checks of a case look at, gathered once. */
export interface CaseFacts {
  verification: VerificationRow;
  name: string;
  idNumber: string;
  photos: Record<PhotoSide, PhotoRow | undefined>;
  /** The Beijing day. */
  today: CivilDate;
  boundElsewhere: boolean;
  /** Other accounts that wait with the same number. */
  rivals: number;
}

export async function gatherCaseFacts(
  { db, cipher, log, clock }: Pick<Deps, 'db' | 'cipher' | 'log' | 'clock'>,
  verification: VerificationRow,
): Promise<CaseFacts> {
  const boundTo = await findBoundAccount(db, verification.fingerprint);
  return {
    verification,
    ...openIdentityOrBlank(cipher, 'verifications', verification, (err) =>
      log.error({ err }, 'A case cannot be opened'),
    ),
    photos: {
      front: await findPhoto(db, verification.front_photo_id),
      back: await findPhoto(db, verification.back_photo_id),
    },
    today: beijingDate(clock.now()),
    boundElsewhere: boundTo !== undefined && boundTo !== verification.account_id,
    rivals: await countRivals(db, verification.fingerprint, verification.account_id),
  };
}
