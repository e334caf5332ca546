import { Card } from 'antd';
import type { Case } from '../../domain/contract/case';
import { Fact } from '../case/fact';
import { personOf } from '../queue/person-of';
import { useWords } from '../words/language';
import { formatInstant } from '../words/times';
import './dispute.css';

/** Both sides of a dispute, masked: who claims the card, and the account that objects with what it says (R25). */
export function DisputeSides({ reviewCase }: { reviewCase: Case }) {
  const { words } = useWords();
  const { dispute } = words;
  const { holderClaim, subject, kind } = reviewCase;
  if (kind !== 'dispute' || !holderClaim?.target) return null;
  const { target, objection, provedAt } = holderClaim;
  return (
    <Card size="small" id="dispute" role="region" aria-label={dispute.sides}>
      <p className="quiet">{dispute.lead}</p>
      <div className="dispute-sides">
        <section id="claimant" aria-labelledby="claimant-title">
          <h3 id="claimant-title">{dispute.claimant}</h3>
          <dl className="facts">
            <Fact label={dispute.name}>{personOf(reviewCase, words)}</Fact>
            <Fact label={dispute.idNumber}>{subject.maskedIdNumber}</Fact>
            {provedAt && <Fact label={dispute.proved}>{formatInstant(provedAt)}</Fact>}
          </dl>
        </section>
        <section id="target" aria-labelledby="target-title">
          <h3 id="target-title">{dispute.target}</h3>
          <dl className="facts">
            <Fact label={dispute.account}>{target.maskedNickname}</Fact>
            <Fact label={dispute.name}>{target.maskedName}</Fact>
            <Fact label={dispute.idNumber}>{target.maskedIdNumber}</Fact>
            <Fact label={dispute.verifiedAt}>{formatInstant(target.verifiedAt)}</Fact>
            {objection && <Fact label={dispute.objectedAt}>{formatInstant(objection.at)}</Fact>}
          </dl>
          {objection && (
            <p className="remark">
              <span className="quiet">{dispute.objection}</span>
              {objection.words ?? dispute.erased}
            </p>
          )}
        </section>
      </div>
    </Card>
  );
}
