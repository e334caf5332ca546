import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Button, Card } from 'antd';
import type { Case, Disclosure } from '../../domain/contract/case';
import { readIdNumber } from '../../domain/identity/id-number';
import { ChangeTable } from '../correction/change-table';
import { PaperFacts } from '../reissue/paper-facts';
import { useWords } from '../words/language';
import { formatInstant } from '../words/times';
import { AlsoRead } from './also-read';
import { comparedValues } from './compared-values';
import { ComparisonTable } from './comparison-table';
import { Fact } from './fact';

interface SubmittedDataProps {
  reviewCase: Pick<Case, 'kind' | 'subject' | 'clearing' | 'correction' | 'reissue'>;
  disclosure: Disclosure | undefined;
  /** Shows or hides the full data; absent for those who may not ask. */
  toggle?: () => void;
}

/** What was typed beside what was read: masked, unless it was asked for with a reason. */
export function SubmittedData({
  reviewCase: { kind, subject, clearing, correction, reissue },
  disclosure,
  toggle,
}: SubmittedDataProps) {
  const { words } = useWords();
  const { review, comparison } = words;
  const heads = clearing
    ? { typed: words.clearing.verified, read: words.clearing.sent }
    : { typed: comparison.typed, read: comparison.read };
  const number = disclosure && readIdNumber(disclosure.idNumber);
  return (
    <Card size="small" id="submitted" role="region" aria-label={review.submitted}>
      {clearing && <p className="quiet">{words.clearing.lead}</p>}
      {subject.renews && <p className="quiet">{review.renewLead}</p>}
      {kind === 'holder-claim' && <p className="quiet">{words.holderClaim.lead}</p>}
      {correction && <ChangeTable subject={subject} correction={correction} disclosure={disclosure} />}
      {reissue ? (
        <PaperFacts subject={subject} reissue={reissue} disclosure={disclosure} />
      ) : (
        <ComparisonTable rows={comparedValues(subject, disclosure, words)} heads={heads} />
      )}
      {disclosure && <AlsoRead reading={disclosure.reading} />}
      <div className="submitted">
        <dl className="facts">
          {number?.ok && <Fact label={review.birthDateInNumber}>{number.birthDate}</Fact>}
          {number?.ok && <Fact label={review.sexInNumber}>{review.sexes[number.sex]}</Fact>}
          {subject.renews && (
            <Fact label={review.renews}>
              {subject.renews.validFrom} – {subject.renews.validUntil ?? review.longTerm}
            </Fact>
          )}
          {clearing && <Fact label={words.clearing.verifiedAt}>{formatInstant(clearing.verifiedAt)}</Fact>}
          {correction && <Fact label={words.correction.since}>{formatInstant(correction.verified.since)}</Fact>}
          <Fact label={review.submittedAt}>{formatInstant((clearing ?? subject).submittedAt)}</Fact>
          <Fact label={review.account}>
            <code className="short-id" title={subject.accountId}>
              …{subject.accountId.slice(-8)}
            </code>
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
    </Card>
  );
}
