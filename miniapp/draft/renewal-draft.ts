import type { RealName } from '../../domain/contract/account';
import { type Draft, emptyDraft, isCardDraft } from './draft';
import { keepDraft } from './keep-draft';

/** The card by which the account is verified, as much of it as is shown. */
export type VerifiedCard = Pick<
  Extract<RealName, { status: 'active' }>,
  'maskedName' | 'maskedIdNumber' | 'validFrom' | 'validUntil'
>;

/**
 * A newer card of a verified person, filled in and not yet submitted (R18). Name and number are known and not asked for: what
 * stands of them in `typed` was read from the photo, and is not sent.
 */
export interface RenewalDraft extends Draft {
  verified: VerifiedCard;
}

function isRenewalDraft(stored: unknown): stored is RenewalDraft {
  return isCardDraft(stored) && 'verified' in stored;
}

export const renewalKeeper = keepDraft<RenewalDraft>('renewal-draft', isRenewalDraft);

export function newRenewalDraft(accountId: string, basedOn: string | null, verified: VerifiedCard): RenewalDraft {
  return { ...emptyDraft(accountId), basedOn, verified };
}
