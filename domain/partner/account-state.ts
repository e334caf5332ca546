import type { DocumentState } from '../real-name/document-state';
import { channelsOfDocuments, levelOf, type RealNameLevel } from '../real-name/level';

/** Why something of an account does not work now: the ID card is suspended (R19), or a report of the account is open (R29). */
export const restrictionReasons = ['document_expired', 'account_frozen'] as const;
export type RestrictionReason = (typeof restrictionReasons)[number];

/** What other services of the super-app are told of an account (R36): nothing of who the person is. */
export interface AccountState {
  verified: boolean;
  level: RealNameLevel;
  /** `null` where nobody is verified. */
  documentState: DocumentState | null;
  /** Whether something does not work; then `reasons` says why. */
  restricted: boolean;
  reasons: RestrictionReason[];
}

interface Known {
  /** `undefined` where nobody is verified. */
  documentState: DocumentState | undefined;
  frozen: boolean;
}

export function accountState({ documentState, frozen }: Known): AccountState {
  const holds: Readonly<Record<RestrictionReason, boolean>> = {
    document_expired: documentState === 'suspended',
    account_frozen: frozen,
  };
  const reasons = restrictionReasons.filter((reason) => holds[reason]);
  return {
    verified: documentState !== undefined,
    level: levelOf(documentState === undefined ? 0 : channelsOfDocuments),
    documentState: documentState ?? null,
    restricted: reasons.length > 0,
    reasons,
  };
}
