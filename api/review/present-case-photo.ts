import type { CasePhoto } from '../../domain/contract/case';
import type { Language } from '../../domain/words';
import type { PhotoRow } from '../photo/photo-store';
import { presentPhotoProblems } from '../photo/present-photo';

/** A photo beside a case; `null` where it is no longer there to be shown. */
export function presentCasePhoto(photo: PhotoRow | undefined, language: Language): CasePhoto | null {
  if (!photo) return null;
  return {
    id: photo.id,
    width: photo.width,
    height: photo.height,
    problems: presentPhotoProblems(photo, language),
    readingState: photo.reading_state,
  };
}
