import type { HolderClaimInput } from '../../domain/contract/holder-claim';
import type { HolderClaimField } from '../../domain/holder-claim/holder-claim-fields';
import { type CardDraft, draftOf, emptyDraft, isCardDraft } from './draft';
import type { FieldMark } from './field-mark';
import { type KeptPhotos, type KeptSubmission, keepDraft } from './keep-draft';

/** What the three photos of a claim are of, in the order of its form. */
export const claimPurposes = ['front', 'back', 'holding'] as const;
export type ClaimPurpose = (typeof claimPurposes)[number];

/** The field that each is named by in the API and in refusals. */
export const claimPhotoFields = { front: 'frontPhotoId', back: 'backPhotoId', holding: 'holdingPhotoId' } as const;

/** "I am the holder of this ID card", filled in and not yet submitted; `basedOn` is the claim that it corrects. */
export interface HolderClaimDraft
  extends Omit<CardDraft, keyof KeptPhotos<'front'> | 'problems'>,
    KeptPhotos<ClaimPurpose> {
  problems: Partial<Record<HolderClaimField, FieldMark>>;
  submission: KeptSubmission<HolderClaimInput> | null;
}

function isHolderClaimDraft(stored: unknown): stored is HolderClaimDraft {
  return isCardDraft(stored) && 'holding' in stored.photos;
}

export const holderClaimKeeper = keepDraft<HolderClaimDraft>('holder-claim-draft', isHolderClaimDraft);

/** A claim begins with the card that the person has just tried to be verified by, so that nothing is typed twice. */
export function newHolderClaimDraft(accountId: string, basedOn: string | null): HolderClaimDraft {
  const card: CardDraft = draftOf(accountId) ?? emptyDraft(accountId);
  return {
    accountId,
    basedOn,
    typed: card.typed,
    sources: card.sources,
    photos: { ...card.photos, holding: null },
    photosAsTheyAre: { ...card.photosAsTheyAre, holding: null },
    problems: {},
    submission: null,
    changedAt: Date.now(),
  };
}
