import type { HolderClaimInput } from '../../../domain/contract/holder-claim';
import { holderClaimFields } from '../../../domain/holder-claim/holder-claim-fields';
import type { PhotoReading } from '../../../domain/reading/photo-reading';
import { submitHolderClaim } from '../../api/holder-claim-api';
import { claimPhotoFields, type HolderClaimDraft, holderClaimKeeper } from '../../draft/holder-claim-draft';
import { marksOf, type SubmitResult, submitOnce, withoutNamed } from '../../draft/submit-once';
import { inputOf } from '../../real-name/confirm/submit-draft';

/** Raise it with every change of the words of the consent, in whatever language. */
const consentWrittenOn = '2026-11-22';

/** What the person confirmed, or `null` where a part is missing. The version tells later what they agreed to. */
export function claimInputOf(kept: HolderClaimDraft, photoReading: PhotoReading): HolderClaimInput | null {
  const card = inputOf(kept, `holder-${consentWrittenOn}-${photoReading}`);
  const { holding } = kept.photos;
  return card && holding ? { ...card, holdingPhotoId: holding } : null;
}

export function submitClaim(kept: HolderClaimDraft, body: HolderClaimInput): Promise<SubmitResult> {
  return submitOnce({
    keeper: holderClaimKeeper,
    kept,
    body,
    send: submitHolderClaim,
    arrived: ['holder_claim_pending'],
    mark: (error) => {
      const problems = marksOf(error, holderClaimFields);
      return (
        problems &&
        ((draft) => ({ ...draft, problems, photos: withoutNamed(draft.photos, claimPhotoFields, problems) }))
      );
    },
  });
}
