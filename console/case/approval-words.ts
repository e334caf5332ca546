import type { Case } from '../../domain/contract/case';
import type { DeskWords } from '../words/zh-CN';

/** What an approval of this case is: of a submission, a correction, an opinion, or the first or second of two. */
export function approvalWords(
  { kind, clearing }: Pick<Case, 'kind' | 'clearing'>,
  { approval, secondLook, correction, clearing: words }: DeskWords,
): { title: string; lead: string; confirm: string } {
  if (kind === 'second-look')
    return { title: secondLook.approvalTitle, lead: secondLook.approvalLead, confirm: secondLook.confirmApprove };
  if (kind === 'correction')
    return {
      title: correction.approvalTitle,
      lead: correction.approvalLead,
      confirm: correction.approvalConfirm,
    };
  if (!clearing) return approval;
  if (clearing.firstApproval) return { title: words.secondTitle, lead: words.secondLead, confirm: words.secondConfirm };
  return { title: words.firstTitle, lead: words.firstLead, confirm: words.firstConfirm };
}
