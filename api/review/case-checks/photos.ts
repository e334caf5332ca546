import { problemCodes } from '../../photo/photo-store';
import type { Check } from '.';

export const checkPhotos: Check = ({ photos }) => {
  const problems = [photos.front, photos.back].flatMap((photo) => (photo ? problemCodes(photo) : []));
  return { state: problems.length === 0 ? 'passed' : 'attention', detail: null };
};
