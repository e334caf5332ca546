import type { Case, CaseClearing } from '../../domain/contract/case';
import { photoPurposeWords } from '../../domain/photo/photo-sides';
import { fill, type Language } from '../../domain/words';
import { pairedSides } from '../case/paired-sides';
import type { Shot } from '../case/shots';
import type { DeskWords } from '../words/zh-CN';

/**
 * All photos that were sent for a clearing, and, while they are there, those of the verification (R23). Where the holder of the
 * card asked there is no bank card: they cannot get into the account that it was bound to (R25).
 */
export function clearingShots(
  { photos, verifiedPhotos }: CaseClearing,
  holderClaim: Case['holderClaim'],
  { clearing }: DeskWords,
  language: Language,
): Shot[] {
  const further = holderClaim ? (['holding'] as const) : (['holding', 'bank-card'] as const);
  const { sentPhoto, verifiedPhoto } = clearing;
  return [
    ...pairedSides({ sent: sentPhoto, before: verifiedPhoto, photos, verifiedPhotos }, language),
    ...further.map((purpose) => ({
      key: purpose,
      name: fill(sentPhoto, { photo: photoPurposeWords[purpose][language] }),
      read: false,
      photo: photos[purpose],
    })),
  ];
}
