import type { VerificationStatus } from '../../../domain/verification/verification-states';
import type { RenewalWords } from './use-words';

/** How the paper of a reissue stands, in a word or two. */
export function sayReissueStatus(
  status: VerificationStatus,
  { reissueStatus }: Pick<RenewalWords, 'reissueStatus'>,
): string {
  const said: Readonly<Record<VerificationStatus, string>> = {
    pending: reissueStatus.pendingTitle,
    approved: reissueStatus.approvedTitle,
    rejected: reissueStatus.rejectedTitle,
    withdrawn: reissueStatus.withdrawnTitle,
  };
  return said[status];
}
