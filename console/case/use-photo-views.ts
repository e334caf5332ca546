import { useState } from 'react';
import type { PhotoSide } from '../../domain/photo/photo-sides';
import { type PhotoView, photoAsIs } from './photo-view';

/** How each photo of a case is looked at, and which one the keys act on; kept while the case is open. */
export function usePhotoViews() {
  const [active, activate] = useState<PhotoSide>('front');
  const [views, setViews] = useState<Record<PhotoSide, PhotoView>>({ front: photoAsIs, back: photoAsIs });
  const change = (side: PhotoSide) => (next: (view: PhotoView) => PhotoView) =>
    setViews((now) => ({ ...now, [side]: next(now[side]) }));
  return { active, activate, views, change };
}

export type PhotoViews = ReturnType<typeof usePhotoViews>;
