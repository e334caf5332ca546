import { isActiveClearing } from '../../domain/clearing/clearing-states';
import type { Me } from '../../domain/contract/account';
import { pages } from '../pages';

/** There is no card to renew, or something else that was asked comes first. */
export type ComesFirst = 'not-verified' | 'in-review' | 'reissuing' | 'correcting' | 'clearing';

/** Where each is seen. */
export const pageOf: Readonly<Record<ComesFirst, string>> = {
  'not-verified': pages.realName,
  'in-review': pages.status,
  reissuing: pages.reissueStatus,
  correcting: pages.correctionStatus,
  clearing: pages.clearingStatus,
};

/** What keeps the account from sending in a newer card, or the paper of one. */
export function comesFirst({ realName, verification, reissue, correction, clearing }: Me): ComesFirst | undefined {
  if (realName.status !== 'active') return 'not-verified';
  if (verification?.status === 'pending') return 'in-review';
  if (reissue?.status === 'pending') return 'reissuing';
  if (correction?.status === 'pending') return 'correcting';
  return clearing && isActiveClearing(clearing.status) ? 'clearing' : undefined;
}
