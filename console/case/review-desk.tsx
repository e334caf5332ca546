import { useNavigate } from 'react-router';
import type { Case } from '../../domain/contract/case';
import { may } from '../../domain/staff/roles';
import { PreconditionList } from '../clearing/precondition-list';
import { isStopped } from '../clearing/second-approval';
import { SecondNotice } from '../clearing/second-notice';
import { TwoApprovals } from '../clearing/two-approvals';
import { useSignedInStaff } from '../frame/use-signed-in-staff';
import { ClaimPanel } from '../holder-claim/claim-panel';
import { DisputeSides } from '../holder-claim/dispute-sides';
import { useQueueAddress } from '../queue/last-queue';
import { ColleagueRemark } from '../queue/passage/colleague-remark';
import { isReadable } from '../queue/person-of';
import { useClaimNext } from '../queue/use-claim-next';
import { BlindNotice } from '../second-look/blind-notice';
import { NobodyNotice } from '../second-look/nobody-notice';
import { Opinions } from '../second-look/opinions';
import { SettlementForm } from '../second-look/settlement-form';
import { useShortcuts } from '../shortcuts/use-shortcuts';
import { barrierIn, barriersOf } from './approval-barrier';
import { CheckList } from './check-list';
import { DecisionSummary } from './decision-summary';
import { DecisionTrouble } from './decision-trouble';
import { EarlierAttempts } from './earlier-attempts';
import { Heading } from './heading';
import { HeldActions } from './held-actions';
import { Photos } from './photos';
import { ReviewDialogs } from './review-dialogs';
import type { Standing } from './standing';
import { StandingNotice } from './standing-notice';
import { StraightThroughConditions } from './straight-through-conditions';
import { SubmittedData } from './submitted-data';
import { Timeline } from './timeline';
import { UnreadableNotice } from './unreadable-notice';
import { useReviewWork } from './use-review-work';

interface ReviewDeskProps {
  reviewCase: Case;
  standing: Standing;
  /** It was held in this view at some time. */
  wasHeld: boolean;
  /** The server's time, ticking. */
  now: number;
}

/** One case on the desk: what was submitted, what was checked, and the decision (R11). */
export function ReviewDesk({ reviewCase, standing, wasHeld, now }: ReviewDeskProps) {
  const { role } = useSignedInStaff();
  const navigate = useNavigate();
  const queue = useQueueAddress();
  const work = useReviewWork(reviewCase);
  const next = useClaimNext();
  const held = standing === 'held';
  const readable = isReadable(reviewCase);
  // What would stop an approval stops no second opinion, for it takes effect nowhere.
  const blind = reviewCase.kind === 'second-look';
  const disputed = reviewCase.kind === 'disagreement';
  const stopped =
    barriersOf(reviewCase).length > 0 || isStopped(reviewCase) || barrierIn(work.decision.error) !== undefined;
  const barred = !readable || (!blind && stopped);
  // Once the hold is lost no dialog is shown; the one that was open returns with the hold.
  const free = !held || work.dialog === undefined;
  const mayDisclose = held && readable && may(role, 'case.disclose');

  useShortcuts({ d: work.toggleDisclosure }, mayDisclose && free);
  useShortcuts({ n: next.claimNext }, !held && may(role, 'case.claim'));
  useShortcuts({ q: () => void navigate(queue) }, free);

  const trouble = <DecisionTrouble error={work.decision.error} refuseFor={work.refuseFor} />;
  return (
    <article className="review">
      <Heading reviewCase={reviewCase} now={now} />
      <StandingNotice
        reviewCase={reviewCase}
        standing={standing}
        wasHeld={wasHeld}
        decision={work.decision}
        next={next}
      />
      <ColleagueRemark {...reviewCase} />
      <BlindNotice reviewCase={reviewCase} />
      <NobodyNotice reviewCase={reviewCase} />
      {held && <SecondNotice reviewCase={reviewCase} />}
      {held && !readable && <UnreadableNotice />}
      {work.dialog !== 'refuse' && trouble}
      <div className="review-grid">
        <div className="review-main">
          <DisputeSides reviewCase={reviewCase} />
          <SubmittedData
            reviewCase={reviewCase}
            disclosure={held ? work.disclosure : undefined}
            toggle={mayDisclose ? work.toggleDisclosure : undefined}
          />
          <Photos reviewCase={reviewCase} standing={standing} shortcuts={free || work.dialog === 'refuse'} />
        </div>
        <aside className="review-side">
          <Opinions reviewCase={reviewCase} />
          <ClaimPanel reviewCase={reviewCase} />
          <TwoApprovals reviewCase={reviewCase} />
          <PreconditionList reviewCase={reviewCase} />
          {held && disputed && <SettlementForm reviewCase={reviewCase} />}
          <DecisionSummary reviewCase={reviewCase} />
          <StraightThroughConditions reviewCase={reviewCase} />
          <CheckList reviewCase={reviewCase} />
          <EarlierAttempts earlier={reviewCase.earlier} />
          <Timeline reviewCase={reviewCase} />
        </aside>
      </div>
      {held && (
        <HeldActions
          reviewCase={reviewCase}
          now={now}
          barred={barred}
          refuse={disputed ? undefined : () => work.open('refuse')}
          approve={readable && !disputed ? () => work.open('approve') : undefined}
          dialogs={work}
          shortcuts={free}
        />
      )}
      <ReviewDialogs reviewCase={reviewCase} work={work} held={held} barred={barred} trouble={trouble} />
    </article>
  );
}
