import { useState } from 'react';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { Photo } from '../../../domain/contract/photo';
import { type PhotoSide, photoSides } from '../../../domain/photo/photo-sides';
import type { ComparedField } from '../../../domain/reading/compare-reading';
import {
  checkTypedIdentity,
  type FieldProblemAt,
  type TypedIdentity,
  type VerificationField,
} from '../../../domain/verification/check-form';
import { fieldProblemWords } from '../../../domain/verification/field-problems';
import { fill } from '../../../domain/words';
import { type CardDraft, photoFields } from '../../draft/draft';
import { putPhoto, takeFromPhoto } from '../../draft/put-photo';
import { sayFieldMark } from '../../draft/say-field-mark';
import { serviceToday } from '../../service/service';
import { useWords } from '../words/use-words';
import { isPhotoMissing, sayPhotoMissing } from './photo-check';
import { showField } from './show-field';
import { usePhotoSlot } from './use-photo-slot';

export const fieldIds: Readonly<Record<VerificationField, string>> = {
  name: 'name',
  idNumber: 'id-number',
  validFrom: 'valid-from',
  validUntil: 'valid-until',
  frontPhotoId: 'photo-front',
  backPhotoId: 'photo-back',
};

/**
 * The rules of the form, said at once: a field's problem shows after it was left, all of them after "next" (R2).
 *
 * @param photos what is known of the photos that are kept
 * @param change changes the draft that is kept
 * @param checkTyped what is wrong with what was typed, where it is less or more than a whole card's rules
 */
export function useIdentityForm<Kept extends CardDraft>(
  kept: Kept,
  photos: Record<PhotoSide, Photo | null>,
  change: (next: (kept: Kept) => Kept) => void,
  checkTyped: (typed: TypedIdentity, today: CivilDate) => FieldProblemAt[] = checkTypedIdentity,
) {
  const keepPhoto = (photo: Photo) => change((draft) => putPhoto(draft, photo));
  const slots = {
    front: usePhotoSlot('front', kept.photos.front, photos.front, keepPhoto),
    back: usePhotoSlot('back', kept.photos.back, photos.back, keepPhoto),
  };
  const { words, language } = useWords();
  const [left, setLeft] = useState<ReadonlySet<VerificationField>>(new Set());
  const [asked, setAsked] = useState(false);
  /** The field that the person is writing in now. */
  const [editing, setEditing] = useState<VerificationField | null>(null);

  const typedProblems = new Map<VerificationField, string>();
  for (const { path, code } of checkTyped(kept.typed, serviceToday())) {
    const mayShow = asked || (left.has(path) && code !== 'missing');
    if (mayShow && !typedProblems.has(path)) typedProblems.set(path, fieldProblemWords[code][language]);
  }

  function problemOf(field: VerificationField): string | undefined {
    const mark = kept.problems[field];
    const marked = mark && sayFieldMark(mark, language);
    const side = photoSides.find((each) => photoFields[each] === field);
    if (!side) return typedProblems.get(field) ?? marked;
    const title = side === 'front' ? words.form.frontPhoto : words.form.backPhoto;
    const missing = fill(words.form.photoMissing, { side: title });
    return marked ?? (asked ? sayPhotoMissing(kept.photos[side], slots[side], missing, words) : undefined);
  }

  function type<Field extends keyof TypedIdentity>(field: Field, value: TypedIdentity[Field]) {
    // Leaving a field tidies its text; what changes nothing was not typed.
    if (value === kept.typed[field]) return;
    setEditing(field);
    change((draft) => {
      const { [field]: _corrected, ...problems } = draft.problems;
      const sources = { ...draft.sources, [field]: 'typed' as const };
      return { ...draft, typed: { ...draft.typed, [field]: value }, sources, problems };
    });
  }

  /** Puts what was read from the photo in place of what the person wrote, because they say so. */
  function takeRead(field: ComparedField) {
    const reading = photoWith(field)?.reading;
    if (reading) change((draft) => takeFromPhoto(draft, field, reading));
  }

  function photoWith(field: ComparedField) {
    return slots[field === 'name' || field === 'idNumber' ? 'front' : 'back'].photo;
  }

  function goOnWith(side: PhotoSide) {
    change((draft) => ({
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
   * nobody: who has compared it with the card and is right may submit it again.
   */
  function firstProblem(): VerificationField | undefined {
    const side = photoSides.find((each) => isPhotoMissing(kept, slots[each], each));
    return side ? photoFields[side] : checkTyped(kept.typed, serviceToday())[0]?.path;
  }

  /** Answers whether everything is right; where it is not, leads to the first thing that is not. */
  function check(): boolean {
    setAsked(true);
    const first = firstProblem();
    if (first) showField(fieldIds[first]);
    return first === undefined;
  }

  return { slots, problemOf, type, leave, check, editing, photoWith, takeRead, goOnWith };
}

export type IdentityFormState = ReturnType<typeof useIdentityForm>;
