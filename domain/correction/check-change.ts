import type { FieldProblem } from '../verification/field-problems';
import { type CorrectionKind, correctionKind, type IdentityField, identityFields } from './correction-kinds';

type Identity = Readonly<Record<IdentityField, string>>;

/** Which fields of an identity differ. */
export function changedFields(before: Identity, after: Identity): IdentityField[] {
  return identityFields.filter((field) => before[field] !== after[field]);
}

/**
 * What is wrong with a change, by field: of what a kind changes each must differ, and nothing else may. Both are in the form in which
 * they are compared.
 */
export function checkChange(
  kind: CorrectionKind,
  verified: Identity,
  now: Identity,
): { path: IdentityField; code: FieldProblem }[] {
  const { changes } = correctionKind(kind);
  const changed = changedFields(verified, now);
  return identityFields.flatMap((path) => {
    if (changes.includes(path) === changed.includes(path)) return [];
    return [{ path, code: changed.includes(path) ? ('not_this_change' as const) : ('as_verified' as const) }];
  });
}
