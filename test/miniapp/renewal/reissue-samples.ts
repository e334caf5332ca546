import type { Reissue } from '../../../domain/contract/reissue';
import { newReissueDraft, type ReissueDraft } from '../../../miniapp/renewal/draft/reissue-draft';

/** GET /v1/reissues/current of a receipt of 1 November, in review. */
export function reissue(more: Partial<Reissue> = {}): Reissue {
  return {
    id: 'p1',
    kind: 'receipt',
    status: 'pending',
    issuedOn: '2026-11-01',
    remote: false,
    heldOpenUntil: '2026-12-31',
    submittedAt: '2026-11-20T04:00:00Z',
    dueAt: '2026-11-25T15:59:59.999Z',
    timesMissed: 0,
    countedBy: 'holiday-calendar',
    decidedAt: null,
    steps: [
      { code: 'submitted', state: 'done', at: '2026-11-20T04:00:00Z' },
      { code: 'in_review', state: 'current' },
      { code: 'result', state: 'waiting' },
    ],
    comment: null,
    ...more,
  };
}

/** All filled in, and not submitted yet. */
export function reissueDraftReady(more: Partial<ReissueDraft> = {}): ReissueDraft {
  return { ...newReissueDraft('account-1', null), issuedOn: '2026-11-01', photos: { proof: 'proof-1' }, ...more };
}
