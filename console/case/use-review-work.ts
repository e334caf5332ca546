import { useState } from 'react';
import type { Case, Disclosure } from '../../domain/contract/case';
import type { ApprovalBarrier } from './approval-barrier';
import { decisionOf, withReason } from './refusal-draft';
import { useRefusalDraft } from './refusal-drafts';
import { useDecision } from './use-decision';

type Dialog = 'approve' | 'refuse' | 'disclose' | 'hand-over' | 'park';

/** What is under way on a case: the open dialog, the refusal being written, the full data shown, and the decision. */
export function useReviewWork(reviewCase: Case) {
  const [dialog, setDialog] = useState<Dialog>();
  const [disclosure, setDisclosure] = useState<Disclosure>();
  const refusal = useRefusalDraft(reviewCase.id);
  const decision = useDecision(reviewCase.id);

  /** The trouble of an earlier try belongs to that try. */
  function open(wanted: Dialog) {
    decision.reset();
    setDialog(wanted);
  }
  const close = () => setDialog(undefined);
  function approve() {
    decision.mutate(
      { decision: 'approve', version: reviewCase.version },
      { onSuccess: refusal.forget, onSettled: close },
    );
  }
  function refuse() {
    const onSuccess = () => {
      close();
      refusal.forget();
    };
    decision.mutate(decisionOf(refusal.draft, reviewCase.version), { onSuccess });
  }
  function refuseFor(barrier: ApprovalBarrier) {
    refusal.change(withReason(refusal.draft, barrier, true));
    open('refuse');
  }
  const toggleDisclosure = () => (disclosure ? setDisclosure(undefined) : open('disclose'));

  return {
    dialog,
    open,
    close,
    refusal,
    decision,
    approve,
    refuse,
    refuseFor,
    disclosure,
    disclose: setDisclosure,
    toggleDisclosure,
  };
}

export type ReviewWork = ReturnType<typeof useReviewWork>;
