import type { PhotoPurpose } from '../../../domain/photo/photo-sides';
import { isAsItIs, type KeptPhotos } from '../../draft/keep-draft';
import type { RealNameWords } from '../words/use-words';
import { isStopped } from './photo-problems';
import { isWaiting, type PhotoSlot } from './use-photo-slot';

/**
 * Whether a photo keeps its form from going on: it is not there, or cannot be used. One that waits to be sent keeps it too,
 * or the one that it replaces would be submitted.
 */
export function isPhotoMissing<Purpose extends PhotoPurpose>(
  kept: KeptPhotos<Purpose>,
  { upload, photo }: PhotoSlot,
  purpose: Purpose,
): boolean {
  const stopped = photo !== null && isStopped(photo) && !isAsItIs(kept, purpose);
  return upload?.state === 'uploading' || isWaiting(upload) || kept.photos[purpose] === null || stopped;
}

/**
 * What is said beside a photo that keeps the form, where its own place does not say it: why an upload failed, or what is wrong
 * with a picture.
 */
export function sayPhotoMissing(
  kept: string | null,
  { upload }: PhotoSlot,
  missing: string,
  { form }: RealNameWords,
): string | undefined {
  if (upload?.state === 'uploading') return form.photoUploading;
  return upload || kept !== null ? undefined : missing;
}
