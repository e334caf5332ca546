import { useRef, useState } from 'react';
import type { Photo } from '../../../domain/contract/photo';
import type { PhotoPurpose } from '../../../domain/photo/photo-sides';
import { isPassing, isSignedOut } from '../../api/api-error';
import { newIdempotencyKey } from '../../api/idempotency-key';
import { deletePhoto, uploadPhoto } from '../../api/photo-api';
import { askToSignIn } from '../../session/sign-in';
import { rememberPhotoPath } from '../photo-path';
import { choosePhoto } from './choose-photo';
import type { ChosenPhoto } from './chosen-photo';
import { hasNetwork } from './has-network';
import { useRetry } from './use-retry';

export type ChoiceProblem = Exclude<Extract<ChosenPhoto, { ok: false }>['problem'], 'cancelled'>;

/** What is happening to a photo that is not on the service yet. */
export type Upload =
  | { state: 'uploading'; path: string; percent: number }
  /** `waits`: the line or the service failed, and it is sent again by itself. */
  | { state: 'failed'; path: string; key: string; error: unknown; waits: 'for-network' | 'for-service' | null }
  | { state: 'not-chosen'; problem: ChoiceProblem };

/** Whether the photo is not on the service yet and will be sent again by itself. */
export function isWaiting(upload: Upload | null): boolean {
  return upload?.state === 'failed' && upload.waits !== null;
}

export interface PhotoSlot {
  upload: Upload | null;
  /** The photo that is kept, with what the service read and found wrong; `null` where there is none, or an old one. */
  photo: Photo | null;
  choose(): Promise<void>;
  retry(): void;
  cancel(): void;
}

/**
 * One photo: chosen, uploaded on its own, and sent again by itself until the service has it (R7). The photo that it replaces is deleted only after the new one is safe.
 *
 * @param kept the photo on the service; `null` where there is none
 * @param first what is known of that photo
 * @param onKept told the new photo
 */
export function usePhotoSlot(
  side: PhotoPurpose,
  kept: string | null,
  first: Photo | null,
  onKept: (photo: Photo) => void,
): PhotoSlot {
  const [upload, setUpload] = useState<Upload | null>(null);
  const [photo, setPhoto] = useState(first);
  const newest = useRef(0);
  const abort = useRef<() => void>(() => undefined);
  const failures = useRef(0);

  function keep(sent: Photo, path: string) {
    rememberPhotoPath(sent.id, path);
    setUpload(null);
    setPhoto(sent);
    onKept(sent);
    // Refused where the old photo belongs to an earlier submission, which keeps it.
    if (kept && kept !== sent.id) deletePhoto(kept).catch(() => undefined);
  }

  async function send(path: string, key: string) {
    newest.current += 1;
    const mine = newest.current;
    const stale = () => mine !== newest.current;
    setUpload({ state: 'uploading', path, percent: 0 });
    try {
      const sent = await uploadPhoto(
        side,
        { path, key },
        {
          onProgress: (percent) => {
            if (!stale()) setUpload({ state: 'uploading', path, percent });
          },
          onTask: (stop) => {
            abort.current = stop;
          },
          aborted: stale,
        },
      );
      if (stale()) await deletePhoto(sent.id).catch(() => undefined);
      else keep(sent, path);
    } catch (error) {
      if (stale()) return;
      if (isSignedOut(error)) return askToSignIn();
      failures.current += 1;
      const waits = isPassing(error) ? ((await hasNetwork()) ? 'for-service' : 'for-network') : null;
      if (!stale()) setUpload({ state: 'failed', path, key, error, waits });
    }
  }

  async function choose() {
    if (upload?.state === 'uploading') return;
    const chosen = await choosePhoto(side);
    if (chosen.ok) {
      failures.current = 0;
      await send(chosen.path, newIdempotencyKey());
    } else if (chosen.problem !== 'cancelled') setUpload({ state: 'not-chosen', problem: chosen.problem });
  }

  const retry = () => {
    if (upload?.state === 'failed') void send(upload.path, upload.key);
  };
  useRetry(isWaiting(upload) ? failures.current : null, retry);

  const cancel = () => {
    newest.current += 1;
    abort.current();
    setUpload(null);
  };
  return { upload, photo: photo?.id === kept ? photo : null, choose, retry, cancel };
}
