import { ArrowLeftOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { Link } from 'react-router';
import type { Case } from '../../domain/contract/case';
import { fill } from '../../domain/words';
import { isDue } from '../queue/due';
import { DueTag } from '../queue/due-tag';
import { useQueueAddress } from '../queue/last-queue';
import { personOf } from '../queue/person-of';
import { StatusTag } from '../queue/status-tag';
import { caseKeys } from '../shortcuts/case-keys';
import { ShortcutsHelp } from '../shortcuts/shortcuts-help';
import { useWords } from '../words/language';

/** Whose case it is, how urgent, and the way back. */
export function Heading({ reviewCase, now }: { reviewCase: Case; now: number }) {
  const { words } = useWords();
  const { review, queue } = words;
  return (
    <header className="page-head">
      <div className="review-title">
        <Link to={useQueueAddress()} aria-label={review.back} title={review.back}>
          <ArrowLeftOutlined aria-hidden />
        </Link>
        <h1>
          {queue.kinds[reviewCase.kind]} · {personOf(reviewCase, words)}
        </h1>
        <StatusTag {...reviewCase} />
        {isDue(reviewCase) && <DueTag {...reviewCase} now={now} />}
        <Tag>{fill(queue.attempt, { count: reviewCase.attempt })}</Tag>
      </div>
      <ShortcutsHelp keys={caseKeys} />
    </header>
  );
}
