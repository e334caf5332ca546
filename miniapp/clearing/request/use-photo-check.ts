import { useState } from 'react';
import { type ClearingPurpose, clearingPurposes } from '../../../domain/clearing/clearing-photos';
import { fill } from '../../../domain/words';
import { sayFieldMark } from '../../draft/say-field-mark';
import { isPhotoMissing, sayPhotoMissing } from '../../real-name/form/photo-check';
import { showField } from '../../real-name/form/show-field';
import type { PhotoSlot } from '../../real-name/form/use-photo-slot';
import { type ByPurpose, type ClearingDraft, photoFieldOf } from '../draft/clearing-draft';
import { sayPurpose } from '../words/say-purpose';
import { useWords } from '../words/use-words';

/** What is said of a photo beside its place, and whether all four are there and may be submitted. */
export function usePhotoCheck(kept: ClearingDraft, slots: ByPurpose<PhotoSlot>) {
  const { words, language } = useWords();
  const [asked, setAsked] = useState(false);

  function problemOf(purpose: ClearingPurpose): string | undefined {
    const mark = kept.problems[photoFieldOf[purpose]];
    if (mark) return sayFieldMark(mark, language);
    const missing = fill(words.clearingRequest.missing, { photo: sayPurpose(purpose, words) });
    return asked ? sayPhotoMissing(kept.photos[purpose], slots[purpose], missing, words) : undefined;
  }

  /** Answers whether everything is there; where it is not, leads to the first photo that is not. */
  function run(): boolean {
    setAsked(true);
    const first = clearingPurposes.find((purpose) => isPhotoMissing(kept, slots[purpose], purpose));
    if (first) showField(`photo-${first}`);
    return first === undefined;
  }

  return { problemOf, run };
}
