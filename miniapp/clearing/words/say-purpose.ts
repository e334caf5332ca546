import type { ClearingPurpose } from '../../../domain/clearing/clearing-photos';
import type { ClearingWords } from './use-words';

/** What a photo is of. */
export function sayPurpose(purpose: ClearingPurpose, { clearingRequest }: ClearingWords): string {
  const words: Record<ClearingPurpose, string> = {
    front: clearingRequest.frontPhoto,
    back: clearingRequest.backPhoto,
    holding: clearingRequest.holdingPhoto,
    'bank-card': clearingRequest.bankCardPhoto,
  };
  return words[purpose];
}
