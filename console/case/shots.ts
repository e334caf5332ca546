import type { Case, CasePhoto } from '../../domain/contract/case';
import { isPhotoSide, photoPurposeWords, photoSides } from '../../domain/photo/photo-sides';
import { fill, type Language } from '../../domain/words';
import type { DeskWords } from '../words/zh-CN';

/** One picture on the desk, with what it is called there. */
export interface Shot {
  key: string;
  name: string;
  /** Whether it is of a side of the card, which is read; of the others that is no news. */
  read: boolean;
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
      read: true,
      photo: subject.photos[side],
    }));
  }
  const { photos, verifiedPhotos } = clearing;
  const name = (sentence: string, purpose: keyof typeof photos) =>
    fill(sentence, { photo: photoPurposeWords[purpose][language] });
  const sent = (purpose: keyof typeof photos): Shot => ({
    key: purpose,
    name: name(words.clearing.sentPhoto, purpose),
    read: isPhotoSide(purpose),
    photo: photos[purpose],
  });
  const sides = photoSides.flatMap((side) => {
    const before = verifiedPhotos[side];
    const title = name(words.clearing.verifiedPhoto, side);
    const verified = { key: `verified-${side}`, name: title, read: true, photo: before };
    return before ? [sent(side), verified] : [sent(side)];
  });
  return [...sides, sent('holding'), sent('bank-card')];
}
