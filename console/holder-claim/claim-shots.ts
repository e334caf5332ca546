import type { Case } from '../../domain/contract/case';
import type { CaseHolderClaim } from '../../domain/contract/holder-claim';
import { photoPurposeWords } from '../../domain/photo/photo-sides';
import { fill, type Language } from '../../domain/words';
import { pairedSides } from '../case/paired-sides';
import type { Shot } from '../case/shots';
import type { DeskWords } from '../words/zh-CN';

const nothing = { front: null, back: null };

/**
 * The card and the person holding it, whose face stands beside the one on the card; in a dispute each side of the card stands beside
 * that by which the other account was verified (R25).
 */
export function claimShots(
  { photos }: Case['subject'],
  { holdingPhoto, target }: CaseHolderClaim,
  { holderClaim }: DeskWords,
  language: Language,
): Shot[] {
  const names = target ? holderClaim.shots : { sent: '{photo}', before: '' };
  const verifiedPhotos = target?.verifiedPhotos ?? nothing;
  const sides = pairedSides({ ...names, photos, verifiedPhotos }, language);
  const name = fill(names.sent, { photo: photoPurposeWords.holding[language] });
  const place = target ? sides.length : 1;
  return [...sides.slice(0, place), { key: 'holding', name, read: false, photo: holdingPhoto }, ...sides.slice(place)];
}
