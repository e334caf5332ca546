import type { SeenPhoto } from '../../../domain/photo/judge-photo';
import type { PhotoSide } from '../../../domain/photo/photo-sides';

/**
 * Port: who looks at a photo of an ID card. It reports what it saw; `domain/photo/judge-photo.ts` judges it.
 */
export interface PhotoReader {
  /** Kept with each reading, so that a decision can be explained later. At most 32 ASCII characters. */
  readonly name: string;
  /** Whether the photos stay in the house; what people consent to says so. */
  readonly where: 'here' | 'third-party';
  /**
   * Looks at one upright or turned JPEG.
   *
   * @param side what the photo was taken for; a reader must look for either side all the same
   * @returns `undefined` when the time budget ran out
   * @throws {Refusal} `busy` when more photos wait than it could read in time
   */
  read(jpeg: Buffer, side: PhotoSide): Promise<SeenPhoto | undefined>;
  /** False for a character that it can never read, which is then no difference (see `compareReading`). */
  canRead(character: string): boolean;
  /** Lets go of its threads and connections. */
  close(): Promise<void>;
}

/** Past this the photo is kept unread: people are promised an answer in 3 seconds (R3). */
export const readingBudgetMs = 2500;
