import type { CasePhoto } from '../../domain/contract/case';
import { type PhotoSide, photoPurposeWords, photoSides } from '../../domain/photo/photo-sides';
import { fill, type Language } from '../../domain/words';
import type { Shot } from './shots';

interface Cards {
  /** What each picture is called, with `{photo}` for its side. */
  sent: string;
  before: string;
  photos: Record<PhotoSide, CasePhoto | null>;
  /** Of the verification; nothing is shown of a side that is gone. */
  verifiedPhotos: Record<PhotoSide, CasePhoto | null>;
}

/** The card that was sent in, each side beside the same side of the one by which the account was verified. */
export function pairedSides({ sent, before, photos, verifiedPhotos }: Cards, language: Language): Shot[] {
  return photoSides.flatMap((side): Shot[] => {
    const photo = photoPurposeWords[side][language];
    const one = { key: side, name: fill(sent, { photo }), read: true, photo: photos[side] };
    const earlier = verifiedPhotos[side];
    return earlier
      ? [one, { key: `verified-${side}`, name: fill(before, { photo }), read: true, photo: earlier }]
      : [one];
  });
}
