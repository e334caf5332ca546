import type { CaseCheckCode, CheckState } from './case-checks';

/**
 * When a submission is decided without a person (R12): when every one of these checks passed. What only draws attention
 * does not pass. The desk shows the same checks beside the case, so that anyone can see why it came to a person.
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
  'not_refused_before',
  'authority',
] as const satisfies readonly CaseCheckCode[];

/** Why a submission is for a person: the conditions that did not hold. None: it may be decided at once. */
export function unmetConditions(
  checks: readonly { code: CaseCheckCode; state: CheckState }[],
): (typeof straightThroughConditions)[number][] {
  return straightThroughConditions.filter(
    (condition) => !checks.some(({ code, state }) => code === condition && state === 'passed'),
  );
}
