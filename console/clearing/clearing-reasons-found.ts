import { clearingPhotoFields, purposeOf } from '../../domain/clearing/clearing-photos';
import type { PreconditionCode } from '../../domain/clearing/preconditions';
import type { Case, CaseClearing } from '../../domain/contract/case';
import type { RejectionReasonCode } from '../../domain/review/rejection-reasons';
import type { ReasonForField } from '../case/refusal-draft';

/** Those that have a reason of their own (R24). */
const reasonOf: Readonly<Partial<Record<PreconditionCode, RejectionReasonCode>>> = {
  balance_zero: 'balance_left',
  bank_cards_unbound: 'card_not_unbound',
  no_refundable_orders: 'recent_purchase',
};

/**
 * The reasons for which a request to clear could be refused as it stands (R24). What cannot be looked up now is no reason: the
 * person can do nothing about it.
 */
export function clearingReasonsFound(
  { preconditions, photos }: CaseClearing,
  checks: Case['checks'],
): ReasonForField[] {
  const stranger = checks.some(({ code, state }) => code === 'holder' && state === 'failed');
  const holder: ReasonForField[] = stranger ? [{ code: 'not_the_holder', field: 'frontPhotoId' }] : [];
  const unclear = clearingPhotoFields
    .filter((field) => photos[purposeOf[field]]?.problems.some(({ weight }) => weight === 'stop'))
    .map((field): ReasonForField => ({ code: 'photo_unclear', field }));
  const unmet = preconditions
    .filter(({ state }) => state === 'unmet')
    .map(({ code }) => reasonOf[code] ?? 'precondition_unmet');
  return [...holder, ...unclear, ...[...new Set(unmet)].map((code) => ({ code, field: 'preconditions' as const }))];
}
