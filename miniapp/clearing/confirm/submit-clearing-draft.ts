import { clearingPurposes } from '../../../domain/clearing/clearing-photos';
import { ApiError, isProblem } from '../../api/api-error';
import { submitClearing } from '../../api/clearing-api';
import {
  type ClearingDraft,
  changeClearingDraft,
  clearingDraft,
  clearingInputOf,
  clearingSubmissionOf,
  photoFieldOf,
} from '../draft/clearing-draft';

export type ClearingResult =
  | { to: 'status' }
  /** A precondition has changed since the board was seen. */
  | { to: 'board'; codes: string[] }
  /** A photo is missing, or the service named one; the draft carries what it said. */
  | { to: 'request' }
  | { to: 'stay'; error: unknown };

/** Submits the four photos, once both lines were ticked, under a key that stays the same until an answer arrives. */
export async function submitClearingDraft(kept: ClearingDraft): Promise<ClearingResult> {
  const photos = clearingInputOf(kept);
  if (!photos) return { to: 'request' };
  const body = { ...photos, consent: true as const };
  const submission = clearingSubmissionOf(kept, body);
  changeClearingDraft(kept.accountId, (draft) => ({ ...draft, submission }));
  try {
    await submitClearing(body, submission.key);
    clearingDraft.set(null);
    return { to: 'status' };
  } catch (error) {
    // An earlier try arrived after all, perhaps from another device: its status says the rest.
    if (isProblem(error, 'clearing_pending')) {
      clearingDraft.set(null);
      return { to: 'status' };
    }
    // Without an answer, or with a passing one, nobody knows: the key is kept.
    if (!(error instanceof ApiError) || error.noAnswer || error.status >= 500) return { to: 'stay', error };
    changeClearingDraft(kept.accountId, (draft) => ({ ...draft, submission: null }));
    if (isProblem(error, 'preconditions_unmet')) {
      return { to: 'board', codes: (error.problem.preconditions ?? []).map(({ code }) => code) };
    }
    return markPhotos(kept.accountId, error) ? { to: 'request' } : { to: 'stay', error };
  }
}

/** Carries what the service said of photos into the draft, each of which has to be taken again. */
function markPhotos(accountId: string, error: ApiError): boolean {
  const named = clearingPurposes.flatMap((purpose) => {
    const problem = error.problem?.fields?.find(({ path }) => path === photoFieldOf[purpose]);
    return problem ? [{ purpose, problem }] : [];
  });
  if (named.length === 0) return false;
  changeClearingDraft(accountId, (draft) => ({
    ...draft,
    problems: Object.fromEntries(
      named.map(({ purpose, problem: { code, message } }) => [
        photoFieldOf[purpose],
        { from: 'problem' as const, code, message },
      ]),
    ),
    photos: { ...draft.photos, ...Object.fromEntries(named.map(({ purpose }) => [purpose, null])) },
  }));
  return true;
}
