import type { ClearingPhotoField, ClearingPurpose } from '../../../domain/clearing/clearing-photos';
import type { ClearingInput } from '../../../domain/contract/clearing-request';
import { type FieldMark, isFieldMark } from '../../draft/field-mark';
import { type KeptPhotos, type KeptSubmission, keepDraft } from '../../draft/keep-draft';

/** The field that each photo is named by in the API and in refusals. */
export const photoFieldOf: Readonly<Record<ClearingPurpose, ClearingPhotoField>> = {
  front: 'frontPhotoId',
  back: 'backPhotoId',
  holding: 'holdingPhotoId',
  'bank-card': 'bankCardPhotoId',
};

export type ByPurpose<T> = Record<ClearingPurpose, T>;

/**
 * A request for clearing that is not submitted yet (R7). It names photos and holds none, and belongs to one account: on a
 * device given away it says nothing, so signing out leaves it.
 */
export interface ClearingDraft extends KeptPhotos<ClearingPurpose> {
  accountId: string;
  /** The refused or withdrawn request that it corrects. */
  basedOn: string | null;
  /** What a refusal or the service said of a photo, until another is taken. */
  problems: Partial<Record<ClearingPhotoField, FieldMark>>;
  submission: KeptSubmission<ClearingInput> | null;
  changedAt: number;
}

const nothing: ByPurpose<null> = { front: null, back: null, holding: null, 'bank-card': null };

function isClearingDraft(stored: unknown): stored is ClearingDraft {
  const { accountId, photos, photosAsTheyAre, problems, changedAt } = Object(stored) as Partial<ClearingDraft>;
  return (
    typeof accountId === 'string' &&
    Boolean(photos && photosAsTheyAre) &&
    problems !== undefined &&
    Object.values(problems).every(isFieldMark) &&
    typeof changedAt === 'number'
  );
}

export const clearingKeeper = keepDraft<ClearingDraft>('clearing-draft', isClearingDraft);

export const { store: clearingDraft, of: clearingDraftOf, change: changeClearingDraft } = clearingKeeper;

export function emptyClearingDraft(accountId: string, basedOn: string | null = null): ClearingDraft {
  return {
    accountId,
    basedOn,
    photos: nothing,
    photosAsTheyAre: nothing,
    problems: {},
    submission: null,
    changedAt: Date.now(),
  };
}

/** Puts a photo that the service has into the draft; what was said of the one before goes with it. */
export function putClearingPhoto(kept: ClearingDraft, purpose: ClearingPurpose, photoId: string): ClearingDraft {
  const { [photoFieldOf[purpose]]: _replaced, ...problems } = kept.problems;
  return { ...kept, photos: { ...kept.photos, [purpose]: photoId }, problems };
}

/** What the person confirms, or `null` where a photo is missing. */
export function clearingInputOf({ photos }: ClearingDraft): ClearingInput | null {
  const { front, back, holding, 'bank-card': bankCard } = photos;
  if (!front || !back || !holding || !bankCard) return null;
  return { frontPhotoId: front, backPhotoId: back, holdingPhotoId: holding, bankCardPhotoId: bankCard, consent: true };
}
