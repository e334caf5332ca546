import type { Photo, PhotoProblem } from '../../domain/contract/photo';
import { photoProblem } from '../../domain/photo/photo-problems';
import { unusedPhotoDays } from '../../domain/photo/photo-sides';
import type { Reading } from '../../domain/reading/reading';
import type { Language } from '../../domain/words';
import { fromColumn, isoFromColumn } from '../database/time';
import { type PhotoRow, problemCodes } from './photo-store';

export function presentPhotoProblems(
  row: Pick<PhotoRow, 'problems' | 'reading_state' | 'side'>,
  language: Language,
): PhotoProblem[] {
  return problemCodes(row).map((code) => {
    const { weight, help, number, words } = photoProblem(code, row.reading_state, row.side);
    return { code, weight, message: words[language], help, ...(number !== undefined && { number }) };
  });
}

interface PresentingPhoto {
  reading: Reading;
  /** Photos of its side that had to be taken again since the last submission. */
  failedTries: number;
  language: Language;
}

/** A photo as its owner sees it: their own data, whole. */
export function presentPhoto(row: PhotoRow, { reading, failedTries, language }: PresentingPhoto): Photo {
  const unusedSince = fromColumn(row.unused_since ?? row.uploaded_at);
  return {
    id: row.id,
    side: row.side,
    width: row.width,
    height: row.height,
    uploadedAt: isoFromColumn(row.uploaded_at),
    erasedAfter: new Date(unusedSince.getTime() + unusedPhotoDays * 86_400_000).toISOString(),
    problems: presentPhotoProblems(row, language),
    reading,
    readingState: row.reading_state,
    failedTries,
  };
}
