import { useEffect, useState } from 'react';
import { getPhoto } from '../api/review';

interface LoadedPhoto {
  url?: string;
  error?: unknown;
}

/**
 * A photo as a blob address, for an `<img>` cannot carry the token. It is let go when the page is left, and kept in no
 * cache: each look is one request, and one row in the audit log (R15).
 */
export function usePhoto(id: string): LoadedPhoto & { retry: () => void } {
  const [photo, setPhoto] = useState<LoadedPhoto>({});
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try is what starts it again
  useEffect(() => {
    const leaving = new AbortController();
    let url: string | undefined;
    setPhoto({});
    getPhoto(id, leaving.signal).then(
      (blob) => {
        if (leaving.signal.aborted) return;
        url = URL.createObjectURL(blob);
        setPhoto({ url });
      },
      (error) => {
        if (!leaving.signal.aborted) setPhoto({ error });
      },
    );
    return () => {
      leaving.abort();
      if (url) URL.revokeObjectURL(url);
    };
  }, [id, tries]);
  return { ...photo, retry: () => setTries((n) => n + 1) };
}
