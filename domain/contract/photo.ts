import type { PhotoHelp, PhotoProblemCode, PhotoProblemWeight } from '../photo/photo-problems';
import type { PhotoPurpose } from '../photo/photo-sides';
import type { FieldComparison } from '../reading/compare-reading';
import type { Reading, ReadingState } from '../reading/reading';
import type { Instant } from './instant';

export interface PhotoProblem {
  code: PhotoProblemCode;
  weight: PhotoProblemWeight;
  /** What happened and what to do. */
  message: string;
  /** The picture of a good and a bad photo that goes with it. */
  help: PhotoHelp;
  /** The number that people quote to customer service, such as 2010019. */
  number?: string;
}

/** POST /v1/photos, and each of GET /v1/photos */
export interface Photo {
  id: string;
  side: PhotoPurpose;
  width: number;
  height: number;
  uploadedAt: Instant;
  /** When it is erased unless it is submitted first. */
  erasedAfter: Instant;
  problems: PhotoProblem[];
  /** The fields read from the picture, each with its confidence; empty where nothing could be read (R3). */
  reading: Reading;
  readingState: ReadingState;
  /** Photos of this side that could not be used since the last submission, this one included. From three on a person may look instead. */
  failedTries: number;
}

/** POST /v1/verifications/comparison: typed beside read, before it is submitted. Nothing is stored. */
export interface ComparisonInput {
  name: string;
  idNumber: string;
  validFrom: string;
  /** `null` is long-term. */
  validUntil: string | null;
  frontPhotoId: string | null;
  backPhotoId: string | null;
}

export interface Comparison {
  fields: FieldComparison[];
  /** What was read of the four fields. */
  reading: Reading;
}
