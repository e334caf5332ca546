import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Button, Card } from 'antd';
import type { ReactNode } from 'react';
import type { Case, Disclosure } from '../../domain/contract';
import { readIdNumber } from '../../domain/identity/id-number';
import { isReadable, personOf } from '../queue/person-of';
import { useWords } from '../words/language';
import { formatInstant } from '../words/times';

interface SubmittedDataProps {
  subject: Case['subject'];
  disclosure: Disclosure | undefined;
  /** Shows or hides the full data; absent for those who may not ask. */
  toggle?: () => void;
}

/** What was typed: masked, unless it was asked for with a reason. Close together, so that the photos stay in sight. */
export function SubmittedData({ subject, disclosure, toggle }: SubmittedDataProps) {
  const { words } = useWords();
  const { review, fields } = words;
  const masked = isReadable(subject) ? subject.maskedIdNumber : words.queue.unreadable;
  const read = disclosure && readIdNumber(disclosure.idNumber);
  return (
    <Card size="small" id="submitted" role="region" aria-label={review.submitted}>
      <div className="submitted">
        <dl className="facts facts-main">
          <Fact label={fields.name}>{disclosure?.name ?? personOf(subject, words)}</Fact>
          <Fact label={fields.idNumber}>{disclosure ? inGroups(disclosure.idNumber) : masked}</Fact>
          <Fact label={review.validity}>
            {subject.validFrom} — {subject.validUntil ?? review.longTerm}
          </Fact>
        </dl>
        {toggle && (
          <Button
            id="disclose"
            icon={disclosure ? <EyeInvisibleOutlined aria-hidden /> : <EyeOutlined aria-hidden />}
            onClick={toggle}
            aria-keyshortcuts="d"
          >
            {disclosure ? review.hide : review.disclose} <kbd aria-hidden>D</kbd>
          </Button>
        )}
      </div>
      <dl className="facts">
        {read?.ok && <Fact label={review.birthDate}>{read.birthDate}</Fact>}
        {read?.ok && <Fact label={review.sex}>{review.sexes[read.sex]}</Fact>}
        <Fact label={review.submittedAt}>{formatInstant(subject.submittedAt)}</Fact>
        <Fact label={review.account}>
          <code className="short-id" title={subject.accountId}>
            …{subject.accountId.slice(-8)}
          </code>
        </Fact>
      </dl>
    </Card>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Region, birth date, the rest: how one compares a number with a card. */
function inGroups(idNumber: string): string {
  return `${idNumber.slice(0, 6)} ${idNumber.slice(6, 14)} ${idNumber.slice(14)}`;
}
