import { Alert, Space } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Case } from '../../domain/contract/case';
import type { CaseOutcome } from '../../domain/review/case-states';
import { may } from '../../domain/staff/roles';
import { fill } from '../../domain/words';
import { hasCode } from '../api/request-error';
import { whyNotSecond } from '../clearing/second-approval';
import { LinkButton } from '../frame/link-button';
import { useSignedInStaff } from '../frame/use-signed-in-staff';
import { ClaimThisButton } from '../queue/claim-this-button';
import { useQueueAddress } from '../queue/last-queue';
import { NextCaseButton } from '../queue/next-case-button';
import { useWords } from '../words/language';
import { formatDayOf } from '../words/times';
import type { Standing } from './standing';

interface StandingNoticeProps {
  reviewCase: Case;
  standing: Standing;
  /** It was held in this view at some time. */
  wasHeld: boolean;
  decision: { isSuccess: boolean; error: unknown };
  next: { claimNext: () => void; claiming: boolean };
}

/** Where the case cannot be decided (any more) here: why, and the next step. */
export function StandingNotice({ reviewCase, standing, wasHeld, decision, next }: StandingNoticeProps) {
  const { words, language } = useWords();
  const staff = useSignedInStaff();
  const { role } = staff;
  const { review, passage } = words;
  if (standing === 'held') return null;
  if (!may(role, 'case.claim')) return <Alert type="info" role="status" showIcon title={review.readsOnly} />;

  const way = (focused: boolean, before?: ReactNode) => <WayOn next={next} focused={focused} before={before} />;
  const whyNot = whyNotSecond(reviewCase, staff);
  if (whyNot) return <Notice type="info" title={words.clearing.whyNot[whyNot]} way={way(wasHeld)} />;
  if (standing === 'lapsed') return <Lapsed reviewCase={reviewCase} way={way} />;
  if (standing === 'other') {
    const username = reviewCase.holder?.username ?? '';
    return <Notice type="info" title={fill(review.heldByOther, { username })} way={way(false)} />;
  }
  if (standing === 'open') {
    const { parked } = reviewCase;
    const day = parked ? formatDayOf(parked.until, language) : '';
    const title = parked ? fill(passage.parked, { username: parked.by, day, reason: parked.words }) : review.openCase;
    return <Notice type="info" title={title} way={way(false, <ClaimThisButton id={reviewCase.id} size="large" />)} />;
  }
  return <Closed reviewCase={reviewCase} wasHeld={wasHeld} decision={decision} way={way(true)} />;
}

function Lapsed({ reviewCase: { id, holder }, way }: { reviewCase: Case; way: WayOf }) {
  const { lease } = useWords().words;
  if (holder && !holder.you) {
    const { username } = holder;
    return (
      <Notice type="warning" title={lease.lapsedTitle} text={fill(lease.takenOver, { username })} way={way(true)} />
    );
  }
  const again = <ClaimThisButton id={id} size="large" autoFocus />;
  return <Notice type="warning" title={lease.lapsedTitle} text={lease.lapsed} way={way(false, again)} />;
}

type ClosedProps = Pick<StandingNoticeProps, 'reviewCase' | 'wasHeld' | 'decision'> & { way: ReactNode };

/** How it ended, to whoever had it in hand here: by their own decision, or by somebody else's before it. */
function Closed({ reviewCase, wasHeld, decision, way }: ClosedProps) {
  const { review, secondLook, disagreement, dispute } = useWords().words;
  const { username } = useSignedInStaff();
  const { kind, outcome } = reviewCase;
  if (outcome === 'withdrawn') return <Notice type="info" title={review.withdrawn} way={way} />;
  if (outcome === 'void' && kind === 'dispute') return <Notice type="info" title={dispute.void} way={way} />;
  if (outcome === 'void' || outcome === 'unjudged') return <Notice type="info" title={secondLook[outcome]} way={way} />;
  if (!wasHeld) return null;
  if (hasCode(decision.error, 'case_closed'))
    return <Notice type="warning" title={review.decidedElsewhere} text={review.notTaken} way={way} />;
  const by = reviewCase.decision?.decidedBy ?? reviewCase.settlement?.settledBy;
  const titles: Partial<Record<CaseOutcome, string>> = {
    approved: review.approved,
    rejected: review.refused,
    agreed: secondLook.agreed,
    disagreed: secondLook.disagreed,
    upheld: disagreement.settled,
    overturned: disagreement.settled,
  };
  const title = outcome && { ...titles, ...(kind === 'dispute' && dispute.settled) }[outcome];
  if (!title || (!decision.isSuccess && by !== username))
    return <Notice type="info" title={review.decidedElsewhere} way={way} />;
  return <Notice type="success" title={title} way={way} />;
}

type WayOf = (focused: boolean, before?: ReactNode) => ReactNode;

interface WayOnProps {
  next: StandingNoticeProps['next'];
  /** The next case is what Enter takes. */
  focused: boolean;
  before: ReactNode;
}

function WayOn({ next, focused, before }: WayOnProps) {
  const { words } = useWords();
  const queue = useQueueAddress();
  return (
    <Space wrap>
      {before}
      <LinkButton to={queue} size="large">
        {words.review.back}
      </LinkButton>
      <NextCaseButton {...next} autoFocus={focused} />
    </Space>
  );
}

interface NoticeProps {
  type: 'info' | 'success' | 'warning';
  title: string;
  text?: string;
  way: ReactNode;
}

/** The notice replaces the work, so it is brought into sight. */
function Notice({ type, title, text, way }: NoticeProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={place}>
      <Alert
        type={type}
        role="status"
        showIcon
        title={title}
        description={text}
        action={way}
        className="standing-notice"
      />
    </div>
  );
}
