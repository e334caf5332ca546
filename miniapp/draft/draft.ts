import type { VerificationInput } from '../../domain/contract/verification';
import { type PhotoSide, unusedPhotoDays } from '../../domain/photo/photo-sides';
import type { TypedIdentity, VerificationField } from '../../domain/verification/check-form';
import { newIdempotencyKey } from '../api/idempotency-key';
import { createStore } from '../store';
import { type FieldMark, isFieldMark } from './field-mark';

/** What a person has filled in and not yet submitted (R7). It stays on the device and belongs to one account. */
export interface Draft {
  accountId: string;
  /** The refused or withdrawn attempt that it corrects. */
  basedOn: string | null;
  typed: TypedIdentity;
  /**
   * Where the value of each field comes from; absent while nobody has written anything. What was typed wins: a photo
   * writes only where the person has not (R3).
   */
  sources: Partial<Record<keyof TypedIdentity, 'typed' | 'photo'>>;
  photos: Record<PhotoSide, string | null>;
  /** The photo with which the person goes on although it cannot be used; another in its place asks again (R3). */
  photosAsTheyAre: Record<PhotoSide, string | null>;
  /** What a refusal or the service said of a field, until the field is changed. */
  problems: Partial<Record<VerificationField, FieldMark>>;
  /**
   * The submission under way: its key is kept from the first try until an answer arrives, so that a double tap, a
   * lost reply or a restart make one submission (R4).
   */
  submission: { key: string; body: VerificationInput } | null;
  /** When it was last changed, by this device's clock. */
  changedAt: number;
}

/** The field that each photo is named by in the API and in refusals. */
export const photoFields = { front: 'frontPhotoId', back: 'backPhotoId' } as const;

function isDraft(stored: unknown): stored is Draft {
  const { accountId, typed, sources, photos, photosAsTheyAre, problems, changedAt } = Object(stored) as Partial<Draft>;
  return (
    typeof accountId === 'string' &&
    typeof typed?.idNumber === 'string' &&
    Boolean(sources && photos && photosAsTheyAre) &&
    problems !== undefined &&
    Object.values(problems).every(isFieldMark) &&
    typeof changedAt === 'number'
  );
}

export const draft = createStore<Draft | null>('draft', null, isDraft);

export function emptyDraft(accountId: string): Draft {
  return {
    accountId,
    basedOn: null,
    typed: { name: '', idNumber: '', validFrom: '', validUntil: '' },
    sources: {},
    photos: { front: null, back: null },
    photosAsTheyAre: { front: null, back: null },
    problems: {},
    submission: null,
    changedAt: Date.now(),
  };
}

const longestKeptMs = unusedPhotoDays * 24 * 60 * 60 * 1000;

/** It holds an ID number in the device's storage, so it goes when its photos do. */
function isOld({ changedAt }: Draft): boolean {
  return Date.now() - changedAt > longestKeptMs;
}

/** The draft of this account while it is not too old; another account's is never shown. */
export function draftOf(accountId: string): Draft | null {
  const kept = draft.get();
  return kept?.accountId === accountId && !isOld(kept) ? kept : null;
}

/** Whether the person goes on with the photo that is kept although it cannot be used. */
export function isAsItIs({ photos, photosAsTheyAre }: Draft, side: PhotoSide): boolean {
  return photos[side] !== null && photosAsTheyAre[side] === photos[side];
}

export function eraseDraft(): void {
  draft.set(null);
}

export function eraseOldDraft(): void {
  const kept = draft.get();
  if (kept && isOld(kept)) eraseDraft();
}

/** Changes the draft that is kept now; answers that arrive after it was erased change nothing. */
export function changeDraft(accountId: string, change: (kept: Draft) => Draft): void {
  const kept = draft.get();
  if (kept?.accountId === accountId) draft.set({ ...change(kept), changedAt: Date.now() });
}

/** The submission of this body: the one under way where it is the same, else a new one. */
export function submissionOf(kept: Draft, body: VerificationInput): { key: string; body: VerificationInput } {
  const { submission } = kept;
  if (submission && JSON.stringify(submission.body) === JSON.stringify(body)) return submission;
  return { key: newIdempotencyKey(), body };
}
