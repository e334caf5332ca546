import type { CorrectionInput } from '../../../domain/contract/correction';
import { correctionFields } from '../../../domain/correction/correction-fields';
import type { PhotoReading } from '../../../domain/reading/photo-reading';
import type { ApiError } from '../../api/api-error';
import { submitCorrection } from '../../api/correction-api';
import { type CorrectionDraft, correctionKeeper } from '../../draft/correction-draft';
import { photoFields } from '../../draft/draft';
import { marksOf, type SubmitResult, submitOnce, withoutNamed } from '../../draft/submit-once';
import { inputOf } from '../../real-name/confirm/submit-draft';

/** Raise it with every change of the words of the consent, in whatever language. */
const consentWrittenOn = '2026-11-22';

/** What the person confirmed, or `null` where a part is missing. The version tells later what they agreed to. */
export function correctionInputOf(kept: CorrectionDraft, photoReading: PhotoReading): CorrectionInput | null {
  const card = inputOf(kept, `change-${consentWrittenOn}-${photoReading}`);
  const proofPhotoIds = kept.proofs.filter((id) => id !== null);
  return card && proofPhotoIds.length > 0 ? { kind: kept.kind, ...card, proofPhotoIds } : null;
}

export function submitCorrectionDraft(kept: CorrectionDraft, body: CorrectionInput): Promise<SubmitResult> {
  return submitOnce({
    keeper: correctionKeeper,
    kept,
    body,
    send: submitCorrection,
    arrived: ['verification_pending'],
    mark: (error) => {
      const problems = marksIn(error);
      if (!problems) return null;
      return (draft) => ({
        ...draft,
        problems,
        photos: withoutNamed(draft.photos, photoFields, problems),
        proofs: problems.proofPhotoIds ? draft.proofs.map(() => null) : draft.proofs,
      });
    },
  });
}

/** Of a proof it is named which of them; the form says it once. */
function marksIn(error: ApiError): CorrectionDraft['problems'] | null {
  const proof = error.problem?.fields?.find(({ path }) => path.startsWith('proofPhotoIds'));
  const others = marksOf(error, correctionFields);
  if (!proof) return others;
  return { ...others, proofPhotoIds: { from: 'problem', code: proof.code, message: proof.message } };
}
