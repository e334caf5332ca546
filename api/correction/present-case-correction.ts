import type { CaseCorrection } from '../../domain/contract/case';
import { changedFields } from '../../domain/correction/check-change';
import { maskIdNumber, maskName } from '../../domain/identity/mask';
import type { Language } from '../../domain/words';
import type { FieldCipher } from '../crypto/field-cipher';
import { isoFromColumn } from '../database/time';
import type { CorrectionFacts } from '../review/case-checks/correction-facts';
import { presentCasePhoto } from '../review/present-case-photo';
import { openIdentityOrBlank } from '../verification/identity-seal';

interface Presenting {
  cipher: FieldCipher;
  language: Language;
}

/** What a case about a correction shows beside what is asked for: what was verified until now, masked, and the proof. */
export function presentCaseCorrection(
  { correction, corrected, verifiedPhotos, proofs }: CorrectionFacts,
  { cipher, language }: Presenting,
): CaseCorrection {
  const verified = openIdentityOrBlank(cipher, 'verifications', corrected);
  return {
    kind: correction.correction_kind,
    verified: {
      maskedName: maskName(verified.name),
      maskedIdNumber: maskIdNumber(verified.idNumber),
      validFrom: corrected.valid_from,
      validUntil: corrected.valid_until,
      since: isoFromColumn(corrected.decided_at ?? corrected.submitted_at),
    },
    changed: changedFields(verified, openIdentityOrBlank(cipher, 'verifications', correction)),
    proofs: proofs.map((photo) => presentCasePhoto(photo, language)),
    verifiedPhotos: {
      front: presentCasePhoto(verifiedPhotos.front, language),
      back: presentCasePhoto(verifiedPhotos.back, language),
    },
  };
}
