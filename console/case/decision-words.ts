import type { Case } from '../../domain/contract/case';
import type { CaseKind } from '../../domain/review/case-states';
import type { DeskWords } from '../words/zh-CN';

interface DecisionWords {
  /** On the two buttons. */
  approve: string;
  refuse: string;
  /** Asks once more before an approval. */
  title: string;
  lead: string;
  confirm: string;
  /** Over a refusal that is being written, on its button, and over it as the person will read it. */
  refusalTitle: string;
  confirmRefuse: string;
  refusedTitle: string;
}

/** What deciding on this case is called: each kind names what its decision does where that is not the usual. */
export function decisionWords(reviewCase: Pick<Case, 'kind' | 'clearing'>, words: DeskWords): DecisionWords {
  const { approval, refusal, review, secondLook, correction, clearing, holderClaim, dispute, reissue } = words;
  const ofKind: Partial<Record<CaseKind, Partial<DecisionWords>>> = {
    'second-look': {
      title: secondLook.approvalTitle,
      lead: secondLook.approvalLead,
      confirm: secondLook.confirmApprove,
      refusalTitle: secondLook.refusalTitle,
      confirmRefuse: secondLook.confirmRefuse,
    },
    correction: {
      title: correction.approvalTitle,
      lead: correction.approvalLead,
      confirm: correction.approvalConfirm,
      refusedTitle: correction.refusedTitle,
    },
    reissue: {
      title: reissue.approvalTitle,
      lead: reissue.approvalLead,
      confirm: reissue.approvalConfirm,
      refusedTitle: reissue.refusedTitle,
    },
    clearing: { ...approvalOfTwo(reviewCase, words), refusedTitle: clearing.refusedTitle },
    'holder-claim': {
      approve: holderClaim.approvalConfirm,
      title: holderClaim.approvalTitle,
      lead: holderClaim.approvalLead,
      confirm: holderClaim.approvalConfirm,
      refusedTitle: holderClaim.refusedTitle,
    },
    dispute: {
      approve: dispute.approvalConfirm,
      refuse: dispute.refuse,
      title: dispute.approvalTitle,
      lead: dispute.approvalLead,
      confirm: dispute.approvalConfirm,
      refusalTitle: dispute.refusalTitle,
      confirmRefuse: dispute.refuse,
      refusedTitle: dispute.refusedTitle,
    },
  };
  return {
    approve: review.approve,
    refuse: review.refuse,
    title: approval.title,
    lead: approval.lead,
    confirm: approval.confirm,
    refusalTitle: refusal.title,
    confirmRefuse: refusal.confirm,
    refusedTitle: refusal.previewTitle,
    ...ofKind[reviewCase.kind],
  };
}

/** The first or the second of two who must agree (R26). */
function approvalOfTwo(
  { clearing }: Pick<Case, 'clearing'>,
  { clearing: words }: DeskWords,
): Pick<DecisionWords, 'approve' | 'title' | 'lead' | 'confirm'> {
  if (clearing?.firstApproval)
    return {
      approve: words.secondConfirm,
      title: words.secondTitle,
      lead: words.secondLead,
      confirm: words.secondConfirm,
    };
  return { approve: words.firstConfirm, title: words.firstTitle, lead: words.firstLead, confirm: words.firstConfirm };
}
