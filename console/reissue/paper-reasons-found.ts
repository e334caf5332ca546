import type { CaseReissue } from '../../domain/contract/case';
import type { ReasonForField } from '../case/refusal-draft';

/** The reason for which a paper could be refused as it stands (R19): its photo cannot be made out. What it says only people read. */
export function paperReasonsFound({ proof }: CaseReissue): ReasonForField[] {
  const unclear = proof?.problems.some(({ weight }) => weight === 'warn');
  return unclear ? [{ code: 'photo_unclear', field: 'proofPhotoId' }] : [];
}
