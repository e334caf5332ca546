import { useState } from 'react';
import { type PhotoView, photoAsIs } from './photo-view';

/** How each photo of a case is looked at, and which one the keys act on; kept while the case is open. */
export function usePhotoViews() {
  const [active, activate] = useState('front');
  const [views, setViews] = useState<Readonly<Record<string, PhotoView>>>({});
  const viewOf = (key: string) => views[key] ?? photoAsIs;
  const change = (key: string) => (next: (view: PhotoView) => PhotoView) =>
    setViews((now) => ({ ...now, [key]: next(now[key] ?? photoAsIs) }));
  return { active, activate, viewOf, change };
}

export type PhotoViews = ReturnType<typeof usePhotoViews>;
