import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Case, Disclosure } from '../../domain/contract';
import { may } from '../../domain/staff/roles';
import { useSignedInStaff } from '../frame/use-signed-in-staff';
import { isReadable } from '../queue/person-of';
import { useClaimNext } from '../queue/use-claim-next';
import { useShortcuts } from '../shortcuts/use-shortcuts';
import { ActionBar } from './action-bar';
import { type ApprovalBarrier, barrierIn, barriersOf } from './approval-barrier';
import { ApprovalDialog } from './approval-dialog';
import { CheckList } from './check-list';
import { DecisionSummary } from './decision-summary';
import { DecisionTrouble } from './decision-trouble';
import { DisclosureDialog } from './disclosure-dialog';
import { EarlierAttempts } from './earlier-attempts';
import { Heading } from './heading';
import { Photos } from './photos';
import { decisionOf, withReason } from './refusal-draft';
import { useRefusalDraft } from './refusal-drafts';
import { RefusalDrawer } from './refusal-drawer';
import type { Standing } from './standing';
import { StandingNotice } from './standing-notice';
import { SubmittedData } from './submitted-data';
import { UnreadableNotice } from './unreadable-notice';
import { useDecision } from './use-decision';
import { useLeaseRenewal } from './use-lease-renewal';
import { useRelease } from './use-release';

interface ReviewDeskProps {
  reviewCase: Case;
  standing: Standing;
  /** The server's time, ticking. */
  now: number;
}

type Dialog = 'approve' | 'refuse' | 'disclose';

/** One case on the desk: what was submitted, what was checked, and the decision (R11). */
export function ReviewDesk({ reviewCase, standing, now }: ReviewDeskProps) {
  const { role } = useSignedInStaff();
  const navigate = useNavigate();
  const held = standing === 'held';
  const [dialog, setDialog] = useState<Dialog>();
  const refusal = useRefusalDraft(reviewCase.id);
  const [disclosure, setDisclosure] = useState<Disclosure>();
  const decision = useDecision(reviewCase.id);
  const release = useRelease(reviewCase.id);
  const renewal = useLeaseRenewal(held ? reviewCase : undefined, now);
  const next = useClaimNext();

  /** The trouble of an earlier try belongs to that try. */
  function openDialog(wanted: Dialog) {
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
  const toggleDisclosure = () => (disclosure ? setDisclosure(undefined) : openDialog('disclose'));
  function refuseFor(barrier: ApprovalBarrier) {
    refusal.change(withReason(refusal.draft, barrier, true));
    openDialog('refuse');
  }

  const readable = isReadable(reviewCase);
  const barred = !readable || barriersOf(reviewCase).length > 0 || barrierIn(decision.error) !== undefined;
  const mayDisclose = held && readable && may(role, 'case.disclose');
  const free = dialog === undefined;
  useShortcuts(
    {
      a: () => readable && openDialog('approve'),
      r: () => openDialog('refuse'),
      l: () => !release.isPending && release.mutate(),
      d: () => mayDisclose && toggleDisclosure(),
    },
    held && free,
  );
  useShortcuts({ n: next.claimNext }, !held && may(role, 'case.claim'));
  useShortcuts({ q: () => void navigate('/') }, free);

  const trouble = <DecisionTrouble error={decision.error} refuseFor={refuseFor} />;
  return (
    <article className="review">
      <Heading reviewCase={reviewCase} now={now} />
      <StandingNotice reviewCase={reviewCase} standing={standing} justDecided={decision.isSuccess} next={next} />
      {held && !readable && <UnreadableNotice />}
      {dialog !== 'refuse' && trouble}
      <div className="review-grid">
        <div className="review-main">
          <SubmittedData
            subject={reviewCase.subject}
            disclosure={held ? disclosure : undefined}
            toggle={mayDisclose ? toggleDisclosure : undefined}
          />
          <Photos photos={reviewCase.subject.photos} standing={standing} shortcuts={free} />
        </div>
        <aside className="review-side">
          <DecisionSummary reviewCase={reviewCase} />
          <CheckList reviewCase={reviewCase} />
          <EarlierAttempts earlier={reviewCase.earlier} />
        </aside>
      </div>
      {held && (
        <ActionBar
          leftMs={Date.parse(reviewCase.holder?.leaseUntil ?? '') - now}
          renew={() => renewal.mutate()}
          renewing={renewal.isPending}
          renewFailed={renewal.isError}
          release={() => release.mutate()}
          releasing={release.isPending}
          barred={barred}
          refuse={() => openDialog('refuse')}
          approve={readable ? () => openDialog('approve') : undefined}
        />
      )}
      <ApprovalDialog
        reviewCase={reviewCase}
        barred={barred}
        open={held && dialog === 'approve'}
        sending={decision.isPending}
        close={close}
        approve={approve}
      />
      <RefusalDrawer
        kind={reviewCase.kind}
        draft={refusal.draft}
        change={refusal.change}
        open={held && dialog === 'refuse'}
        sending={decision.isPending}
        trouble={trouble}
        close={close}
        refuse={refuse}
      />
      <DisclosureDialog
        caseId={reviewCase.id}
        open={held && dialog === 'disclose'}
        close={close}
        show={setDisclosure}
      />
    </article>
  );
}
