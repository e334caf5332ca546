import type { Photo, PhotoProblem } from '../../domain/contract';
import { type PhotoProblemCode, photoProblemCatalogue } from '../../domain/photo/photo-problems';
import { unusedPhotoDays } from '../../domain/photo/photo-sides';
import type { Language } from '../../domain/words';
import { fromColumn, isoFromColumn } from '../database/time';
import { type PhotoRow, problemCodes } from './photo-store';

export function presentPhotoProblems(codes: PhotoProblemCode[], language: Language): PhotoProblem[] {
  return codes.map((code) => ({
    code,
    weight: photoProblemCatalogue[code].weight,
    message: photoProblemCatalogue[code].words[language],
  }));
}

/** A photo as its owner sees it. */
export function presentPhoto(row: PhotoRow, language: Language): Photo {
  const unusedSince = fromColumn(row.unused_since ?? row.uploaded_at);
  return {
    id: row.id,
    side: row.side,
    width: row.width,
    height: row.height,
    uploadedAt: isoFromColumn(row.uploaded_at),
    erasedAfter: new Date(unusedSince.getTime() + unusedPhotoDays * 86_400_000).toISOString(),
    problems: presentPhotoProblems(problemCodes(row), language),
    reading: {},
  };
}
