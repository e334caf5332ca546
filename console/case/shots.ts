import type { Case, CasePhoto } from '../../domain/contract/case';
import { photoPurposeWords, photoSides } from '../../domain/photo/photo-sides';
import type { Language } from '../../domain/words';
import { clearingShots } from '../clearing/clearing-shots';
import { correctionShots } from '../correction/correction-shots';
import { claimShots } from '../holder-claim/claim-shots';
import { paperShots } from '../reissue/paper-shots';
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

/** The pictures of a case: both sides of the card that was sent, and what its kind shows beside them. */
export function shotsOf(reviewCase: Case, words: DeskWords, language: Language): Shot[] {
  const { subject, clearing, correction, reissue, holderClaim } = reviewCase;
  if (correction) return correctionShots(subject, correction, words, language);
  if (reissue) return paperShots(reissue, words, language);
  if (clearing) return clearingShots(clearing, holderClaim, words, language);
  if (holderClaim) return claimShots(subject, holderClaim, words, language);
  return photoSides.map((side) => ({
    key: side,
    name: photoPurposeWords[side][language],
    read: true,
    photo: subject.photos[side],
  }));
}
