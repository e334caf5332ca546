import type { DecisionInput } from '../../domain/contract/case';
import type { CaseKind } from '../../domain/review/case-states';
import { fieldsOf, type RejectionReasonCode, type ReviewField } from '../../domain/review/rejection-reasons';
import type { ClearingReason } from '../clearing/clearing-store';
import type { HolderClaimReason } from '../holder-claim/holder-claim-store';
import { type BadField, invalidInput } from '../http/refusal';
import type { GivenReason } from '../verification/verification-store';

/** A reason tied to what it concerns. */
interface Reason {
  code: RejectionReasonCode;
  field: ReviewField;
}

/**
 * Each reason tied to a field that it may concern; where none is named, the catalogue's first. "Other" explains itself: to
 * the person, or, in a second look, of which the person hears nothing, in either of the two. Refuses with `invalid_input`.
 */
export function checkReasons(input: DecisionInput, kind: 'clearing'): ClearingReason[];
export function checkReasons(input: DecisionInput, kind: 'dispute'): HolderClaimReason[];
export function checkReasons(input: DecisionInput, kind: Exclude<CaseKind, 'clearing' | 'dispute'>): GivenReason[];
export function checkReasons(input: DecisionInput, kind: CaseKind): Reason[] {
  const given = input.reasons ?? [];
  if (input.decision === 'approve' && given.length > 0) {
    throw invalidInput([{ path: 'reasons', code: 'reasons_not_for_approval' }]);
  }
  if (input.decision === 'reject' && given.length === 0)
    throw invalidInput([{ path: 'reasons', code: 'reasons_missing' }]);
  const bad: BadField[] = [];
  const reasons = given.flatMap(({ code, field }, i): Reason[] => {
    const fields = fieldsOf(code, kind);
    const meant = field ?? fields[0];
    if (meant === undefined || fields.length === 0) {
      bad.push({ path: `reasons.${i}.code`, code: 'unknown_reason' });
      return [];
    }
    if (field !== undefined && !fields.includes(field))
      bad.push({ path: `reasons.${i}.field`, code: 'reason_needs_field' });
    return [{ code, field: meant }];
  });
  const explained = kind === 'second-look' ? input.note || input.comment : input.comment;
  if (given.some(({ code }) => code === 'special_case') && !explained)
    bad.push({ path: kind === 'second-look' ? 'note' : 'comment', code: 'missing' });
  if (bad.length > 0) throw invalidInput(bad);
  // Said twice, it would be read twice.
  return reasons.filter(
    (one, i) => reasons.findIndex(({ code, field }) => code === one.code && field === one.field) === i,
  );
}

/** Reasons as the audit log tells them; nothing where there are none. */
export function sayReasons(reasons: readonly Reason[]): string | undefined {
  return reasons.map(({ code, field }) => `${code}:${field}`).join(' ') || undefined;
}
