import type { ClaimedAccount, HolderClaim, Objection } from '../../../domain/contract/holder-claim';
import { type HolderClaimDraft, newHolderClaimDraft } from '../../../miniapp/draft/holder-claim-draft';
import { typed } from '../support/samples';

export function account(more: Partial<ClaimedAccount> = {}): ClaimedAccount {
  return {
    id: 'a1',
    maskedNickname: 'b***n',
    phoneTail: '5678',
    verifiedAt: '2025-03-01T04:00:00Z',
    closed: false,
    hostSilent: false,
    ...more,
  };
}

/** GET /v1/holder-claims/current */
export function holderClaim(more: Partial<HolderClaim> = {}): HolderClaim {
  return {
    id: 'h1',
    status: 'pending',
    submittedAt: '2026-11-20T04:00:00Z',
    dueAt: '2026-11-25T15:59:59.999Z',
    timesMissed: 0,
    countedBy: 'holiday-calendar',
    decidedAt: null,
    steps: [
      { code: 'submitted', state: 'done', at: '2026-11-20T04:00:00Z' },
      { code: 'proof', state: 'current' },
      { code: 'result', state: 'waiting' },
    ],
    comment: null,
    maskedName: '**夏',
    maskedIdNumber: '1****************X',
    validFrom: '2020-01-31',
    validUntil: null,
    provedUntil: null,
    proofExpired: false,
    accounts: [],
    objectionUntil: null,
    ...more,
  };
}

export function proved(more: Partial<HolderClaim> = {}): HolderClaim {
  return holderClaim({
    status: 'proved',
    provedUntil: '2026-11-21T04:00:00Z',
    accounts: [account()],
    ...more,
  });
}

/** GET /v1/objections/current */
export function objection(more: Partial<Objection> = {}): Objection {
  return {
    id: 'o1',
    status: 'open',
    announcedAt: '2026-11-20T04:00:00Z',
    objectionUntil: '2026-11-27T04:00:00Z',
    objectedAt: null,
    words: null,
    dueAt: null,
    decidedAt: null,
    ...more,
  };
}

export function claimDraftReady(more: Partial<HolderClaimDraft> = {}): HolderClaimDraft {
  return {
    ...newHolderClaimDraft('account-1', null),
    typed: { ...typed },
    sources: { name: 'typed', idNumber: 'typed', validFrom: 'typed', validUntil: 'typed' },
    photos: { front: 'front-1', back: 'back-1', holding: 'holding-1' },
    ...more,
  };
}
