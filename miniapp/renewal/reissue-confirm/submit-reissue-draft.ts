import type { ReissueInput } from '../../../domain/contract/reissue';
import { reissueFields } from '../../../domain/reissue/reissue-fields';
import { submitReissue } from '../../api/reissue-api';
import { marksOf, type SubmitResult, submitOnce, withoutNamed } from '../../draft/submit-once';
import { type ReissueDraft, reissueKeeper } from '../draft/reissue-draft';

export function submitReissueDraft(kept: ReissueDraft, body: ReissueInput): Promise<SubmitResult> {
  return submitOnce({
    keeper: reissueKeeper,
    kept,
    body,
    send: submitReissue,
    arrived: ['verification_pending'],
    mark: (error) => {
      const problems = marksOf(error, reissueFields);
      if (!problems) return null;
      return (draft) => ({
        ...draft,
        problems,
        photos: withoutNamed(draft.photos, { proof: 'proofPhotoId' }, problems),
      });
    },
  });
}
