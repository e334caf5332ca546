import type { VerificationInput } from '../../domain/contract/verification';
import type { PhotoSide } from '../../domain/photo/photo-sides';
import type { TypedIdentity, VerificationField } from '../../domain/verification/check-form';
import { type FieldMark, isFieldMark } from './field-mark';
import { type KeptPhotos, type KeptSubmission, keepDraft } from './keep-draft';

/** What a draft holds of an ID card: its data, and the photos of its sides. */
export interface CardDraft extends KeptPhotos<PhotoSide> {
  accountId: string;
  /** The refused or withdrawn attempt that it corrects. */
  basedOn: string | null;
  typed: TypedIdentity;
  /**
   * Where the value of each field comes from; absent while nobody has written anything. What was typed wins: a photo
   * writes only where the person has not (R3).
   */
  sources: Partial<Record<keyof TypedIdentity, 'typed' | 'photo'>>;
  /** What a refusal or the service said of a field, until the field is changed. */
  problems: Partial<Record<VerificationField, FieldMark>>;
  changedAt: number;
}

/** What a person has filled in to be verified and not yet submitted. */
export interface Draft extends CardDraft {
  submission: KeptSubmission<VerificationInput> | null;
}

/** The field that each photo is named by in the API and in refusals. */
export const photoFields = { front: 'frontPhotoId', back: 'backPhotoId' } as const;

/** Whether what was stored has the shape that drafts of a card have today. */
export function isCardDraft(stored: unknown): stored is CardDraft {
  const { accountId, typed, sources, photos, photosAsTheyAre, problems, changedAt } = Object(
    stored,
  ) as Partial<CardDraft>;
  return (
    typeof accountId === 'string' &&
    typeof typed?.idNumber === 'string' &&
    Boolean(sources && photos && photosAsTheyAre) &&
    problems !== undefined &&
    Object.values(problems).every(isFieldMark) &&
    typeof changedAt === 'number'
  );
}

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

export const draftKeeper = keepDraft<Draft>('draft', (stored): stored is Draft => isCardDraft(stored));

export const { store: draft, of: draftOf, change: changeDraft, erase: eraseDraft } = draftKeeper;
