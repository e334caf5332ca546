import { useState } from 'react';
import { type PhotoSide, photoSides } from '../../../domain/photo/photo-sides';
import type { ComparedField } from '../../../domain/reading/compare-reading';
import {
  checkTypedIdentity,
  type TypedIdentity,
  type VerificationField,
} from '../../../domain/verification/check-form';
import { fieldProblemWords } from '../../../domain/verification/field-problems';
import { fill } from '../../../domain/words';
import { changeDraft, type Draft, isAsItIs, photoFields } from '../../draft/draft';
import { takeFromPhoto } from '../../draft/put-photo';
import { sayFieldMark } from '../../draft/say-field-mark';
import { serviceToday } from '../../service/service';
import { useWords } from '../words/use-words';
import { isStopped } from './photo-problems';
import { showField } from './show-field';
import { isWaiting, type PhotoSlot } from './use-photo-slot';

export const fieldIds: Readonly<Record<VerificationField, string>> = {
  name: 'name',
  idNumber: 'id-number',
  validFrom: 'valid-from',
  validUntil: 'valid-until',
  frontPhotoId: 'photo-front',
  backPhotoId: 'photo-back',
};

/** The rules of the form, said at once: a field's problem shows after it was left, all of them after "next" (R2). */
export function useIdentityForm(kept: Draft, slots: Record<PhotoSide, PhotoSlot>) {
  const { words, language } = useWords();
  const [left, setLeft] = useState<ReadonlySet<VerificationField>>(new Set());
  const [asked, setAsked] = useState(false);
  /** The field that the person is writing in now. */
  const [editing, setEditing] = useState<VerificationField | null>(null);

  const typedProblems = new Map<VerificationField, string>();
  for (const { path, code } of checkTypedIdentity(kept.typed, serviceToday())) {
    const mayShow = asked || (left.has(path) && code !== 'missing');
    if (mayShow && !typedProblems.has(path)) typedProblems.set(path, fieldProblemWords[code][language]);
  }

  /** What is said beside a photo that keeps the form from going on, where the photo's own place does not say it. */
  function photoProblem(side: PhotoSide): string | undefined {
    if (!asked) return undefined;
    const { upload } = slots[side];
    const sideWords = side === 'front' ? words.form.frontPhoto : words.form.backPhoto;
    if (upload?.state === 'uploading') return words.form.photoUploading;
    // The slot itself says why an upload failed, and what is wrong with a picture.
    if (upload || kept.photos[side] !== null) return undefined;
    return fill(words.form.photoMissing, { side: sideWords });
  }

  function problemOf(field: VerificationField): string | undefined {
    const mark = kept.problems[field];
    const marked = mark && sayFieldMark(mark, language);
    if (field === 'frontPhotoId' || field === 'backPhotoId')
      return marked ?? photoProblem(field === 'frontPhotoId' ? 'front' : 'back');
    return typedProblems.get(field) ?? marked;
  }

  function type<Field extends keyof TypedIdentity>(field: Field, value: TypedIdentity[Field]) {
    // Leaving a field tidies its text; what changes nothing was not typed.
    if (value === kept.typed[field]) return;
    setEditing(field);
    changeDraft(kept.accountId, (draft) => {
      const { [field]: _corrected, ...problems } = draft.problems;
      const sources = { ...draft.sources, [field]: 'typed' as const };
      return { ...draft, typed: { ...draft.typed, [field]: value }, sources, problems };
    });
  }

  /** Puts what was read from the photo in place of what the person wrote, because they say so. */
  function takeRead(field: ComparedField) {
    const reading = photoWith(field)?.reading;
    if (reading) changeDraft(kept.accountId, (draft) => takeFromPhoto(draft, field, reading));
  }

  function photoWith(field: ComparedField) {
    return slots[field === 'name' || field === 'idNumber' ? 'front' : 'back'].photo;
  }

  function goOnWith(side: PhotoSide) {
    changeDraft(kept.accountId, (draft) => ({
      ...draft,
      photosAsTheyAre: { ...draft.photosAsTheyAre, [side]: draft.photos[side] },
    }));
  }

  function leave(field: VerificationField) {
    setEditing(null);
    setLeft((before) => new Set(before).add(field));
  }

  /**
   * The first field that keeps the form from going on. What a refusal said of a field is shown beside it but keeps
   * nobody: who has compared it with the card and is right may submit it again. A photo that waits to be sent keeps
   * the form, or the one that it replaces would be submitted.
   */
  function firstProblem(): VerificationField | undefined {
    const side = photoSides.find((each) => {
      const { upload, photo } = slots[each];
      const stopped = photo !== null && isStopped(photo) && !isAsItIs(kept, each);
      return upload?.state === 'uploading' || isWaiting(upload) || kept.photos[each] === null || stopped;
    });
    return side ? photoFields[side] : checkTypedIdentity(kept.typed, serviceToday())[0]?.path;
  }

  /** Answers whether everything is right; where it is not, leads to the first thing that is not. */
  function check(): boolean {
    setAsked(true);
    const first = firstProblem();
    if (first) showField(fieldIds[first]);
    return first === undefined;
  }

  return { problemOf, type, leave, check, editing, photoWith, takeRead, goOnWith };
}
