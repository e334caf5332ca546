import type { VerificationStatus } from '../../../domain/verification/verification-states';
import type { CorrectionWords } from './use-words';

/** How a correction stands, in a word or two. */
export function sayCorrectionStatus(
  status: VerificationStatus,
  { correctionStatus }: Pick<CorrectionWords, 'correctionStatus'>,
): string {
  const said: Readonly<Record<VerificationStatus, string>> = {
    pending: correctionStatus.pendingTitle,
    approved: correctionStatus.approvedTitle,
    rejected: correctionStatus.rejectedTitle,
    withdrawn: correctionStatus.withdrawnTitle,
  };
  return said[status];
}
