import { useEffect, useState } from 'react';
import { downloadPhoto } from '../api/photo-api';

/** Local paths of photos that were chosen or fetched while the app runs. */
const paths = new Map<string, string>();

export function rememberPhotoPath(photoId: string, path: string): void {
  paths.set(photoId, path);
}

/** A path at which the photo can be shown; `null` until it is there. */
export function usePhotoPath(photoId: string | null): string | null {
  const [, setLoaded] = useState<string | null>(null);
  useEffect(() => {
    if (photoId === null || paths.has(photoId)) return;
    downloadPhoto(photoId).then(
      (path) => {
        paths.set(photoId, path);
        setLoaded(photoId);
      },
      // The photo is kept all the same: the page says so in words where the picture cannot be fetched.
      () => undefined,
    );
  }, [photoId]);
  return photoId === null ? null : (paths.get(photoId) ?? null);
}
