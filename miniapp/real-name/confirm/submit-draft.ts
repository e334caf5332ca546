import type { VerificationInput } from '../../../domain/contract/verification';
import { normaliseIdNumber } from '../../../domain/identity/id-number';
import { normaliseName } from '../../../domain/identity/name';
import { verificationFields } from '../../../domain/verification/check-form';
import { ApiError, isProblem } from '../../api/api-error';
import { submitVerification } from '../../api/verification-api';
import { changeDraft, type Draft, eraseDraft, submissionOf } from '../../draft/draft';

export type SubmitResult =
  | { to: 'status' }
  /** The service named fields; the draft carries what it said of each. */
  | { to: 'form' }
  | { to: 'stay'; error: unknown };

/**
 * What the person confirmed, or `null` where a part is missing.
 *
 * @param consentVersion the text that was shown
 */
export function inputOf({ typed, photos }: Draft, consentVersion: string): VerificationInput | null {
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

/** Submits the draft under a key that stays the same until an answer arrives (R4). */
export async function submitDraft(kept: Draft, body: VerificationInput): Promise<SubmitResult> {
  const submission = submissionOf(kept, body);
  changeDraft(kept.accountId, (draft) => ({ ...draft, submission }));
  try {
    await submitVerification(body, submission.key);
    eraseDraft();
    return { to: 'status' };
  } catch (error) {
    // An earlier try arrived after all, perhaps from another device: its status says the rest.
    if (isProblem(error, 'verification_pending') || isProblem(error, 'already_verified')) {
      eraseDraft();
      return { to: 'status' };
    }
    // Without an answer, or with a passing one, nobody knows: the key is kept.
    if (!(error instanceof ApiError) || error.noAnswer || error.status >= 500) return { to: 'stay', error };
    changeDraft(kept.accountId, (draft) => ({ ...draft, submission: null }));
    return markFields(kept.accountId, error) ? { to: 'form' } : { to: 'stay', error };
  }
}

/** Carries what the service said of fields into the draft; a photo that is gone is taken out of it. */
function markFields(accountId: string, error: ApiError): boolean {
  const named = (error.problem?.fields ?? []).flatMap(({ path, code, message }) => {
    const field = verificationFields.find((known) => known === path);
    return field ? [{ field, code, message }] : [];
  });
  if (named.length === 0) return false;
  const refused = (field: string) => named.some((problem) => problem.field === field);
  changeDraft(accountId, (draft) => ({
    ...draft,
    problems: Object.fromEntries(
      named.map(({ field, code, message }) => [field, { from: 'problem' as const, code, message }]),
    ),
    photos: {
      front: refused('frontPhotoId') ? null : draft.photos.front,
      back: refused('backPhotoId') ? null : draft.photos.back,
    },
  }));
  return true;
}
