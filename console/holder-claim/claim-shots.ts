import type { Case } from '../../domain/contract/case';
import type { CaseHolderClaim } from '../../domain/contract/holder-claim';
import { photoPurposeWords } from '../../domain/photo/photo-sides';
import { fill, type Language } from '../../domain/words';
import { pairedSides } from '../case/paired-sides';
import type { Shot } from '../case/shots';
import type { DeskWords } from '../words/zh-CN';

const nothing = { front: null, back: null };

/** The card and the person holding it; in a dispute beside the card by which the other account was verified (R25). */
export function claimShots(
  { photos }: Case['subject'],
  { holdingPhoto, target }: CaseHolderClaim,
  { holderClaim }: DeskWords,
  language: Language,
): Shot[] {
  const names = target ? holderClaim.shots : { sent: '{photo}', before: '' };
  const verifiedPhotos = target?.verifiedPhotos ?? nothing;
  const holding = photoPurposeWords.holding[language];
  return [
    ...pairedSides({ ...names, photos, verifiedPhotos }, language),
    { key: 'holding', name: fill(names.sent, { photo: holding }), read: false, photo: holdingPhoto },
  ];
}
