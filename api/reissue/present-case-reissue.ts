import type { CaseReissue } from '../../domain/contract/case';
import type { Language } from '../../domain/words';
import type { ReissueFacts } from '../review/case-checks/reissue-facts';
import { presentCasePhoto } from '../review/present-case-photo';
import { paperOf } from './reissue-store';

/** What a case about the paper of a reissue shows: what was typed of it, its photo, and the card that it is of. */
export function presentCaseReissue(
  { reissue, card, cardPhotos, proof }: ReissueFacts,
  { language }: { language: Language },
): CaseReissue {
  return {
    ...paperOf(reissue),
    heldOpenUntil: reissue.valid_until,
    proof: presentCasePhoto(proof, language),
    card: {
      validFrom: card.valid_from,
      validUntil: card.valid_until,
      photos: {
        front: presentCasePhoto(cardPhotos.front, language),
        back: presentCasePhoto(cardPhotos.back, language),
      },
    },
  };
}
