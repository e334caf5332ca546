import { Alert, Button, Space } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { Case } from '../../domain/contract/case';
import { may } from '../../domain/staff/roles';
import { fill } from '../../domain/words';
import { useSignedInStaff } from '../frame/use-signed-in-staff';
import { ClaimThisButton } from '../queue/claim-this-button';
import { NextCaseButton } from '../queue/next-case-button';
import { useWords } from '../words/language';
import { formatDayOf } from '../words/times';
import type { Standing } from './standing';

interface StandingNoticeProps {
  reviewCase: Case;
  standing: Standing;
  /** It was decided just now, by this page. */
  justDecided: boolean;
  next: { claimNext: () => void; claiming: boolean };
}

/** Where the case cannot be decided (any more) here: why, and the next step. */
export function StandingNotice({ reviewCase, standing, justDecided, next }: StandingNoticeProps) {
  const { words, language } = useWords();
  const { role } = useSignedInStaff();
  const { review, lease, passage, secondLook, disagreement } = words;
  if (standing === 'held') return null;
  if (!may(role, 'case.claim')) return <Alert type="info" role="status" showIcon title={review.readsOnly} />;

  const way = (focused: boolean, before?: ReactNode) => (
    <Space wrap>
      {before}
      <Link to="/">
        <Button size="large">{review.back}</Button>
      </Link>
      <NextCaseButton {...next} autoFocus={focused} />
    </Space>
  );
  if (standing === 'lapsed')
    return <Notice type="warning" title={lease.lapsedTitle} text={lease.lapsed} way={way(true)} />;
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
  if (reviewCase.outcome === 'withdrawn') return <Notice type="info" title={review.withdrawn} way={way(true)} />;
  if (reviewCase.outcome === 'void') return <Notice type="info" title={secondLook.void} way={way(true)} />;
  if (!justDecided) return null;
  const decided = {
    approved: review.approved,
    rejected: review.refused,
    agreed: secondLook.agreed,
    disagreed: secondLook.disagreed,
    upheld: disagreement.settled,
    overturned: disagreement.settled,
  };
  const title = decided[reviewCase.outcome ?? 'approved'];
  return <Notice type="success" title={title} way={way(true)} />;
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
