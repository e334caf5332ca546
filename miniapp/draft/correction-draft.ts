import type { CorrectionInput } from '../../domain/contract/correction';
import type { CorrectionField } from '../../domain/correction/correction-fields';
import { type CorrectionKind, mostProofPhotos } from '../../domain/correction/correction-kinds';
import { type CardDraft, emptyDraft, isCardDraft } from './draft';
import type { FieldMark } from './field-mark';
import { type KeptSubmission, keepDraft } from './keep-draft';

/** A correction of the real name, filled in and not yet submitted; `basedOn` is the refused or withdrawn one that it follows. */
export interface CorrectionDraft extends Omit<CardDraft, 'problems'> {
  kind: CorrectionKind;
  /** A place for each photo of the proof, in order. */
  proofs: (string | null)[];
  problems: Partial<Record<CorrectionField, FieldMark>>;
  submission: KeptSubmission<CorrectionInput> | null;
}

function isCorrectionDraft(stored: unknown): stored is CorrectionDraft {
  return isCardDraft(stored) && 'kind' in stored && 'proofs' in stored;
}

export const correctionKeeper = keepDraft<CorrectionDraft>('correction-draft', isCorrectionDraft);

export function newCorrectionDraft(accountId: string, kind: CorrectionKind, basedOn: string | null): CorrectionDraft {
  const proofs: null[] = Array(mostProofPhotos).fill(null);
  return { ...emptyDraft(accountId), basedOn, kind, proofs, submission: null };
}
