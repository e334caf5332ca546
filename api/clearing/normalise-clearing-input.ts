import type { ClearingInput } from '../../domain/contract/clearing-request';

/** In a fixed order and in one spelling: equal requests become equal texts. */
export function normaliseClearingInput(input: ClearingInput): ClearingInput {
  return {
    frontPhotoId: input.frontPhotoId.toLowerCase(),
    backPhotoId: input.backPhotoId.toLowerCase(),
    holdingPhotoId: input.holdingPhotoId.toLowerCase(),
    bankCardPhotoId: input.bankCardPhotoId.toLowerCase(),
    ...(input.consent && { consent: true }),
  };
}
