import type { PhotoPurpose } from '../../../domain/photo/photo-sides';
import type { ClearingWords } from './use-words';

/** What a photo is of. */
export function sayPurpose(purpose: PhotoPurpose, { clearingRequest }: ClearingWords): string {
  const words: Record<PhotoPurpose, string> = {
    front: clearingRequest.frontPhoto,
    back: clearingRequest.backPhoto,
    holding: clearingRequest.holdingPhoto,
    'bank-card': clearingRequest.bankCardPhoto,
  };
  return words[purpose];
}
