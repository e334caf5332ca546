import { clearingPhotoFields } from '../../../domain/clearing/clearing-photos';
import type { ClearingInput } from '../../../domain/contract/clearing-request';
import { isProblem } from '../../api/api-error';
import { submitClearing } from '../../api/clearing-api';
import { marksOf, type SubmitResult, submitOnce, withoutNamed } from '../../draft/submit-once';
import { type ClearingDraft, clearingKeeper, photoFieldOf } from '../draft/clearing-draft';

/** `board`: a precondition has changed since it was seen. */
export type ClearingResult = SubmitResult | { to: 'board'; codes: string[] };

/** Submits the four photos, once both lines were ticked. */
export async function submitClearingDraft(kept: ClearingDraft, body: ClearingInput): Promise<ClearingResult> {
  const result = await submitOnce({
    keeper: clearingKeeper,
    kept,
    body,
    send: submitClearing,
    arrived: ['clearing_pending'],
    mark: (error) => {
      const problems = marksOf(error, clearingPhotoFields);
      return (
        problems && ((draft) => ({ ...draft, problems, photos: withoutNamed(draft.photos, photoFieldOf, problems) }))
      );
    },
  });
  if (result.to !== 'stay' || !isProblem(result.error, 'preconditions_unmet')) return result;
  return { to: 'board', codes: (result.error.problem.preconditions ?? []).map(({ code }) => code) };
}
