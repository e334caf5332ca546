import type { ClearingPhotoField, ClearingPurpose } from '../../../domain/clearing/clearing-photos';
import type { ClearingInput } from '../../../domain/contract/clearing-request';
import { unusedPhotoDays } from '../../../domain/photo/photo-sides';
import { newIdempotencyKey } from '../../api/idempotency-key';
import { type FieldMark, isFieldMark } from '../../draft/field-mark';
import { createStore } from '../../store';

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
export interface ClearingDraft {
  accountId: string;
  /** The refused or withdrawn request that it corrects. */
  basedOn: string | null;
  photos: ByPurpose<string | null>;
  /** The photo with which the person goes on although it cannot be used; another in its place asks again (R3). */
  photosAsTheyAre: ByPurpose<string | null>;
  /** What a refusal or the service said of a photo, until another is taken. */
  problems: Partial<Record<ClearingPhotoField, FieldMark>>;
  /** The submission under way: its key is kept until an answer arrives, so that a double tap or a lost reply make one. */
  submission: { key: string; body: ClearingInput } | null;
  /** When it was last changed, by this device's clock. */
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

export const clearingDraft = createStore<ClearingDraft | null>('clearing-draft', null, isClearingDraft);

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

const longestKeptMs = unusedPhotoDays * 24 * 60 * 60 * 1000;

/** The draft of this account while its photos are kept; another account's is never shown. */
export function clearingDraftOf(accountId: string): ClearingDraft | null {
  const kept = clearingDraft.get();
  return kept?.accountId === accountId && Date.now() - kept.changedAt <= longestKeptMs ? kept : null;
}

/** Changes the draft that is kept now; answers that arrive after it was erased change nothing. */
export function changeClearingDraft(accountId: string, change: (kept: ClearingDraft) => ClearingDraft): void {
  const kept = clearingDraft.get();
  if (kept?.accountId === accountId) clearingDraft.set({ ...change(kept), changedAt: Date.now() });
}

/** Puts a photo that the service has into the draft; what was said of the one before goes with it. */
export function putClearingPhoto(kept: ClearingDraft, purpose: ClearingPurpose, photoId: string): ClearingDraft {
  const { [photoFieldOf[purpose]]: _replaced, ...problems } = kept.problems;
  return { ...kept, photos: { ...kept.photos, [purpose]: photoId }, problems };
}

/** Whether the person goes on with the photo that is kept although it cannot be used. */
export function isPhotoAsItIs({ photos, photosAsTheyAre }: ClearingDraft, purpose: ClearingPurpose): boolean {
  return photos[purpose] !== null && photosAsTheyAre[purpose] === photos[purpose];
}

/** What the person confirms, or `null` where a photo is missing. */
export function clearingInputOf({ photos }: ClearingDraft): ClearingInput | null {
  const { front, back, holding, 'bank-card': bankCard } = photos;
  if (!front || !back || !holding || !bankCard) return null;
  return { frontPhotoId: front, backPhotoId: back, holdingPhotoId: holding, bankCardPhotoId: bankCard };
}

/** The submission of this body: the one under way where it is the same, else a new one. */
export function clearingSubmissionOf(kept: ClearingDraft, body: ClearingInput): { key: string; body: ClearingInput } {
  const { submission } = kept;
  if (submission && JSON.stringify(submission.body) === JSON.stringify(body)) return submission;
  return { key: newIdempotencyKey(), body };
}
