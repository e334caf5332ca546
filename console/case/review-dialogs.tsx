import type { ReactNode } from 'react';
import type { Case } from '../../domain/contract/case';
import { ApprovalDialog } from './approval-dialog';
import { DisclosureDialog } from './disclosure-dialog';
import { RefusalDrawer } from './refusal-drawer';
import type { ReviewWork } from './use-review-work';

interface ReviewDialogsProps {
  reviewCase: Case;
  work: ReviewWork;
  /** A hold that lapses closes them all. */
  held: boolean;
  barred: boolean;
  trouble: ReactNode;
}

export function ReviewDialogs({ reviewCase, work, held, barred, trouble }: ReviewDialogsProps) {
  const { refusal, decision, close } = work;
  const dialog = held ? work.dialog : undefined;
  return (
    <>
      <ApprovalDialog
        reviewCase={reviewCase}
        barred={barred}
        open={dialog === 'approve'}
        sending={decision.isPending}
        close={close}
        approve={work.approve}
      />
      <RefusalDrawer
        reviewCase={reviewCase}
        draft={refusal.draft}
        change={refusal.change}
        open={dialog === 'refuse'}
        sending={decision.isPending}
        trouble={trouble}
        close={close}
        refuse={work.refuse}
      />
      <DisclosureDialog caseId={reviewCase.id} open={dialog === 'disclose'} close={close} show={work.disclose} />
    </>
  );
}
