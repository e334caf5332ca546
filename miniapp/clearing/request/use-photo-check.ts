import { useState } from 'react';
import { type ClearingPurpose, clearingPurposes } from '../../../domain/clearing/clearing-photos';
import { fill } from '../../../domain/words';
import { sayFieldMark } from '../../draft/say-field-mark';
import { isStopped } from '../../real-name/form/photo-problems';
import { showField } from '../../real-name/form/show-field';
import { isWaiting, type PhotoSlot } from '../../real-name/form/use-photo-slot';
import { type ByPurpose, type ClearingDraft, isPhotoAsItIs, photoFieldOf } from '../draft/clearing-draft';
import { sayPurpose } from '../words/say-purpose';
import { useWords } from '../words/use-words';

/** What is said of a photo beside its place, and whether all four are there and may be submitted. */
export function usePhotoCheck(kept: ClearingDraft, slots: ByPurpose<PhotoSlot>) {
  const { words, language } = useWords();
  const [asked, setAsked] = useState(false);

  function problemOf(purpose: ClearingPurpose): string | undefined {
    const mark = kept.problems[photoFieldOf[purpose]];
    if (mark) return sayFieldMark(mark, language);
    if (!asked) return undefined;
    const { upload } = slots[purpose];
    if (upload?.state === 'uploading') return words.clearingRequest.uploading;
    // The slot itself says why an upload failed, and what is wrong with a picture.
    if (upload || kept.photos[purpose] !== null) return undefined;
    return fill(words.clearingRequest.missing, { photo: sayPurpose(purpose, words) });
  }

  /** A photo that waits to be sent keeps the request, or the one that it replaces would be submitted. */
  function isMissing(purpose: ClearingPurpose): boolean {
    const { upload, photo } = slots[purpose];
    const stopped = photo !== null && isStopped(photo) && !isPhotoAsItIs(kept, purpose);
    return upload?.state === 'uploading' || isWaiting(upload) || kept.photos[purpose] === null || stopped;
  }

  /** Answers whether everything is there; where it is not, leads to the first photo that is not. */
  function run(): boolean {
    setAsked(true);
    const first = clearingPurposes.find(isMissing);
    if (first) showField(`photo-${first}`);
    return first === undefined;
  }

  return { problemOf, run };
}
