import type { Case, CaseCorrection } from '../../domain/contract/case';
import { photoPurposeWords, photoSides } from '../../domain/photo/photo-sides';
import { fill, type Language } from '../../domain/words';
import type { Shot } from '../case/shots';
import type { DeskWords } from '../words/zh-CN';

/** The new card beside the one that was verified, side by side, and then the proof (R28). */
export function correctionShots(
  { photos }: Case['subject'],
  { verifiedPhotos, proofs }: CaseCorrection,
  { correction }: DeskWords,
  language: Language,
): Shot[] {
  const sides = photoSides.flatMap((side): Shot[] => {
    const photo = photoPurposeWords[side][language];
    const sent = { key: side, name: fill(correction.newPhoto, { photo }), read: true, photo: photos[side] };
    const before = verifiedPhotos[side];
    const name = fill(correction.verifiedPhoto, { photo });
    return before ? [sent, { key: `verified-${side}`, name, read: true, photo: before }] : [sent];
  });
  return [
    ...sides,
    ...proofs.map((photo, i): Shot => {
      const n = i + 1;
      return { key: `proof-${n}`, name: fill(correction.proof, { n }), read: false, photo };
    }),
  ];
}
