import type { Case } from '../../domain/contract/case';
import type { PhotoProblemCode } from '../../domain/photo/photo-problems';
import { type PhotoSide, photoSides } from '../../domain/photo/photo-sides';
import type { RejectionReasonCode } from '../../domain/review/rejection-reasons';
import type { VerificationField } from '../../domain/verification/check-form';
import type { CasePhoto } from './photo-notes';
import type { ReasonForField } from './refusal-draft';

const photoField: Readonly<Record<PhotoSide, VerificationField>> = { front: 'frontPhotoId', back: 'backPhotoId' };

const reasonOfProblem: Readonly<Record<PhotoProblemCode, RejectionReasonCode>> = {
  not_an_id_card: 'photo_not_id_card',
  wrong_side: 'photo_wrong_side',
  temporary_card: 'photo_not_id_card',
  expired: 'document_expired',
  unreadable: 'photo_unclear',
  border_incomplete: 'photo_incomplete',
  blurred: 'photo_unclear',
  glare: 'photo_unclear',
  too_dark: 'photo_unclear',
  too_small: 'photo_unclear',
  copy: 'photo_not_original',
};

/**
 * The reasons that the comparison, the photos and the authority speak for. What cannot be checked or was not read speaks for none, and
 * neither does a photo that could be read in spite of its faults: an agent looks, and may find nothing wrong.
 */
export function reasonsFound({
  subject: { comparison, photos },
  checks,
}: Pick<Case, 'subject' | 'checks'>): ReasonForField[] {
  const found = new Map<string, ReasonForField>();
  const add = (reason: ReasonForField) => found.set(`${reason.code} ${reason.field}`, reason);
  for (const { field, result } of comparison) if (result === 'differs') add({ code: 'data_mismatch', field });
  for (const side of photoSides) for (const problem of problemsThatStop(photos[side])) add(reasonFor(problem, side));
  const mismatch = checks.some(({ code, state }) => code === 'authority' && state === 'failed');
  if (mismatch) add({ code: 'authority_mismatch', field: 'name' });
  return [...found.values()];
}

function problemsThatStop(photo: CasePhoto | null): PhotoProblemCode[] {
  const problems = photo?.problems ?? [];
  return problems.some(({ weight }) => weight === 'stop') ? problems.map(({ code }) => code) : [];
}

function reasonFor(problem: PhotoProblemCode, side: PhotoSide): ReasonForField {
  const code = reasonOfProblem[problem];
  return { code, field: code === 'document_expired' ? 'validUntil' : photoField[side] };
}
