import type { Correction } from '../../../domain/contract/correction';
import { type CorrectionDraft, newCorrectionDraft } from '../../../miniapp/draft/correction-draft';
import { typed, verification } from '../support/samples';

/** GET /v1/corrections/current */
export function correction(more: Partial<Correction> = {}): Correction {
  const { kind: _, clearedAt: _none, rejection: _no, ...asked } = verification();
  return { ...asked, id: 'k1', kind: 'name', ...more };
}

export function correctionDraftReady(more: Partial<CorrectionDraft> = {}): CorrectionDraft {
  return {
    ...newCorrectionDraft('account-1', 'name', null),
    typed: { ...typed },
    sources: { name: 'typed', idNumber: 'typed', validFrom: 'typed', validUntil: 'typed' },
    photos: { front: 'front-1', back: 'back-1' },
    proofs: ['proof-1', null, null],
    ...more,
  };
}
