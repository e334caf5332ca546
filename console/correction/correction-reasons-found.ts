import type { Case, CaseCorrection } from '../../domain/contract/case';
import { reasonsFound } from '../case/reasons-found';
import type { ReasonForField } from '../case/refusal-draft';

/**
 * The reasons for which a correction could be refused as it stands (R28): those of any submission; a proof that cannot be made out; and
 * where the authority does not know name and number together, that it may not have the change yet.
 */
export function correctionReasonsFound(reviewCase: Case, { proofs }: CaseCorrection): ReasonForField[] {
  const unclear = proofs.some((photo) => photo?.problems.some(({ weight }) => weight === 'warn'));
  const authority = reviewCase.checks.find(({ code }) => code === 'authority');
  const unknown = authority?.state === 'failed' || authority?.detail === 'no_record';
  return [
    ...reasonsFound(reviewCase),
    ...(unclear ? [{ code: 'proof_unclear', field: 'proofPhotoIds' } as const] : []),
    ...(unknown ? [{ code: 'change_not_on_record', field: 'idNumber' } as const] : []),
  ];
}
