import { problemCodes } from '../../photo/photo-store';
import type { Check } from '.';

/** A photo that nobody has looked at is not a good one. */
export const checkPhotos: Check = ({ photos }) => {
  const good = [photos.front, photos.back].every(
    (photo) => photo?.reading_state === 'read' && problemCodes(photo).length === 0,
  );
  return { state: good ? 'passed' : 'attention', detail: null };
};
