import type { CaseCheckCode, CheckState } from './case-checks';

/**
 * When a submission is decided without a person (R12): when every one of these checks passed. What only draws attention
 * does not pass, but for {@link isMet}. The desk shows the same checks beside the case, so that anyone can see why it came to a person.
 */
export const straightThroughConditions = [
  'photos',
  'typed_and_read',
  'card_agrees',
  'id_number',
  'validity',
  'document_in_force',
  'identity_free',
  'no_rivals',
  'similar_photos',
  'not_refused_before',
  'authority',
] as const satisfies readonly CaseCheckCode[];

/**
 * `hold`: a photograph that another account sent under another number comes to a person. `show`: the desk says so, and that is
 * all: in a sandbox one specimen serves for everybody.
 */
export const similarPhotosSettings = ['hold', 'show'] as const;
export type SimilarPhotos = (typeof similarPhotosSettings)[number];

/** What must hold, as it is set. */
export function conditionsUnder(similarPhotos: SimilarPhotos): readonly CaseCheckCode[] {
  return straightThroughConditions.filter((code) => code !== 'similar_photos' || similarPhotos === 'hold');
}

interface MadeCheck {
  code: CaseCheckCode;
  state: CheckState;
}

/**
 * Whether a condition holds. Of similar photos only another number's is in the way: not every reader lets photos be compared,
 * and a holder's second account is found by the number.
 */
export function isMet({ code, state }: MadeCheck): boolean {
  return state === 'passed' || (code === 'similar_photos' && state !== 'failed');
}

/** Why a submission is for a person: the conditions that did not hold. None: it may be decided at once. */
export function unmetConditions(checks: readonly MadeCheck[], similarPhotos: SimilarPhotos): CaseCheckCode[] {
  return conditionsUnder(similarPhotos).filter(
    (condition) => !checks.some((check) => check.code === condition && isMet(check)),
  );
}
