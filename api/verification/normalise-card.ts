import type { CardInput } from '../../domain/contract/verification';

type Card = Omit<CardInput, 'name' | 'idNumber'>;

/** What a submission says of the card, in a fixed order: equal requests become equal texts. */
export function normaliseCard(input: Card): Card {
  return {
    validFrom: input.validFrom,
    validUntil: input.validUntil,
    frontPhotoId: input.frontPhotoId.toLowerCase(),
    backPhotoId: input.backPhotoId.toLowerCase(),
    consent: input.consent,
    consentVersion: input.consentVersion,
  };
}
