import type { Me } from '../../../domain/contract/account';
import { newRenewalDraft, type RenewalDraft } from '../../../miniapp/draft/renewal-draft';
import { me, verified } from '../support/samples';

/** Verified by a card that expires in two weeks. */
export const verifiedBefore = {
  ...verified,
  validFrom: '2006-12-03',
  validUntil: '2026-12-03',
  documentState: 'expiring',
} as const;

/** The dates of the card that follows. */
export const newer = { validFrom: '2026-11-02', validUntil: null } as const;

const dueAt = '2026-11-25T15:59:59.999Z';
export const approvedBefore = { id: 'v1', status: 'approved', dueAt: '2026-01-20T15:59:59.999Z' } as const;

/** GET /v1/me of somebody verified whose newest attempt is a renewal that stands so; `null` before the first. */
export function meRenewing(status: 'pending' | 'rejected' | 'withdrawn' | null, more: Partial<Me> = {}): Me {
  return me({
    realName: verifiedBefore,
    verification: status ? { id: 'r1', status, dueAt } : approvedBefore,
    ...more,
  });
}

export function renewalDraftReady(more: Partial<RenewalDraft> = {}): RenewalDraft {
  const { maskedName, maskedIdNumber, validFrom, validUntil } = verifiedBefore;
  const empty = newRenewalDraft('account-1', 'v1', { maskedName, maskedIdNumber, validFrom, validUntil });
  return {
    ...empty,
    typed: { ...empty.typed, ...newer },
    sources: { validFrom: 'typed', validUntil: 'typed' },
    photos: { front: 'front-1', back: 'back-1' },
    ...more,
  };
}
