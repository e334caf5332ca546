import type { CaseReissue } from '../../domain/contract/case';
import { photoPurposeWords, photoSides } from '../../domain/photo/photo-sides';
import { reissueKind } from '../../domain/reissue/reissue-kinds';
import { fill, type Language } from '../../domain/words';
import type { Shot } from '../case/shots';
import type { DeskWords } from '../words/zh-CN';

/** The paper, and the card of which it is, as far as that is still there (R19). */
export function paperShots(
  { kind, proof, card }: CaseReissue,
  { reissue: { cardPhoto } }: DeskWords,
  language: Language,
): Shot[] {
  const paper: Shot = { key: 'paper', name: reissueKind(kind).words[language], read: false, photo: proof };
  const sides = photoSides.filter((side) => card.photos[side] !== null);
  return [
    paper,
    ...sides.map((side): Shot => {
      const name = fill(cardPhoto, { photo: photoPurposeWords[side][language] });
      return { key: `card-${side}`, name, read: true, photo: card.photos[side] };
    }),
  ];
}
