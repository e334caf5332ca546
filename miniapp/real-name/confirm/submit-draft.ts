import type { CardInput, VerificationInput } from '../../../domain/contract/verification';
import { normaliseIdNumber } from '../../../domain/identity/id-number';
import { normaliseName } from '../../../domain/identity/name';
import { verificationFields } from '../../../domain/verification/check-form';
import { submitVerification } from '../../api/verification-api';
import { type CardDraft, type Draft, photoFields } from '../../draft/draft';
import type { DraftKeeper } from '../../draft/keep-draft';
import { marksOf, type SubmitResult, submitOnce, withoutNamed } from '../../draft/submit-once';

/**
 * What the person confirmed, or `null` where a part is missing.
 *
 * @param consentVersion the text that was shown
 */
export function inputOf({ typed, photos }: CardDraft, consentVersion: string): CardInput | null {
  if (!photos.front || !photos.back) return null;
  return {
    name: normaliseName(typed.name),
    idNumber: normaliseIdNumber(typed.idNumber),
    validFrom: typed.validFrom,
    validUntil: typed.validUntil,
    frontPhotoId: photos.front,
    backPhotoId: photos.back,
    consent: true,
    consentVersion,
  };
}

/** Submits a card, by which somebody is verified or which takes the place of the one by which they are. */
export function submitDraft<Kept extends Draft>(
  keeper: DraftKeeper<Kept>,
  kept: Kept,
  body: VerificationInput,
): Promise<SubmitResult> {
  return submitOnce<VerificationInput, Kept>({
    keeper,
    kept,
    body,
    send: submitVerification,
    arrived: ['verification_pending', 'already_verified'],
    mark: (error) => {
      const problems = marksOf(error, verificationFields);
      return (
        problems && ((draft) => ({ ...draft, problems, photos: withoutNamed(draft.photos, photoFields, problems) }))
      );
    },
  });
}
