import type { Case, CasePhoto } from '../../domain/contract/case';
import { photoPurposeWords, photoSides } from '../../domain/photo/photo-sides';
import { fill, type Language } from '../../domain/words';
import type { DeskWords } from '../words/zh-CN';

/** One picture on the desk, with what it is called there. */
export interface Shot {
  key: string;
  name: string;
  /** `null` once it is gone. */
  photo: CasePhoto | null;
}

/**
 * The pictures of a case. Of a clearing all four that were sent, and, while they are there, those of the verification, each
 * side of the card beside the same side (R23).
 */
export function shotsOf({ subject, clearing }: Case, words: DeskWords, language: Language): Shot[] {
  if (!clearing) {
    return photoSides.map((side) => ({
      key: side,
      name: photoPurposeWords[side][language],
      photo: subject.photos[side],
    }));
  }
  const { photos, verifiedPhotos } = clearing;
  const name = (sentence: string, purpose: keyof typeof photos) =>
    fill(sentence, { photo: photoPurposeWords[purpose][language] });
  const sent = (purpose: keyof typeof photos): Shot => ({
    key: purpose,
    name: name(words.clearing.sentPhoto, purpose),
    photo: photos[purpose],
  });
  const sides = photoSides.flatMap((side) => {
    const before = verifiedPhotos[side];
    const verified = { key: `verified-${side}`, name: name(words.clearing.verifiedPhoto, side), photo: before };
    return before ? [sent(side), verified] : [sent(side)];
  });
  return [...sides, sent('holding'), sent('bank-card')];
}
