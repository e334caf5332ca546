import type { Case, CaseCorrection } from '../../domain/contract/case';
import { fill, type Language } from '../../domain/words';
import { pairedSides } from '../case/paired-sides';
import type { Shot } from '../case/shots';
import type { DeskWords } from '../words/zh-CN';

/** The new card beside the one that was verified, and then the proof (R28). */
export function correctionShots(
  { photos }: Case['subject'],
  { verifiedPhotos, proofs }: CaseCorrection,
  { correction }: DeskWords,
  language: Language,
): Shot[] {
  const { newPhoto: sent, verifiedPhoto: before } = correction;
  return [
    ...pairedSides({ sent, before, photos, verifiedPhotos }, language),
    ...proofs.map((photo, i): Shot => {
      const n = i + 1;
      return { key: `proof-${n}`, name: fill(correction.proof, { n }), read: false, photo };
    }),
  ];
}
