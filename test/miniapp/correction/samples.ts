import type { Me } from '../../../domain/contract/account';
import type { Correction } from '../../../domain/contract/correction';
import { type CorrectionDraft, newCorrectionDraft } from '../../../miniapp/draft/correction-draft';
import { me, typed, verification, verified } from '../support/samples';

/** GET /v1/corrections/current */
export function correction(more: Partial<Correction> = {}): Correction {
  const { kind: _, clearedAt: _none, rejection: _no, ...asked } = verification();
  return { ...asked, id: 'k1', kind: 'name', ...more };
}

/** GET /v1/me of somebody verified whose last request is this one; `null` before the first. */
export function meWith(last: Correction | null, more: Partial<Me> = {}): Me {
  const asked = last && { id: last.id, status: last.status, dueAt: last.dueAt };
  return me({ realName: verified, correction: asked, ...more });
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
