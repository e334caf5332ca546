import { Alert } from 'antd';
import type { Case } from '../../domain/contract/case';
import { Fact } from '../case/fact';
import { Panel } from '../frame/panel';
import { useWords } from '../words/language';
import { formatInstant } from '../words/times';

/**
 * What a claim of the card's holder has gone through, and, beside the clearing that it asked for, why there is one (R25). Of one that
 * comes back after an upheld objection that is said first.
 */
export function ClaimPanel({ reviewCase: { holderClaim, clearing } }: { reviewCase: Case }) {
  const { words } = useWords();
  // Before the proof there is nothing else to tell but when it was submitted.
  if (!holderClaim?.provedAt && !holderClaim?.afterUpheld) return null;
  const { title, afterUpheld, ofClearing, submitted, proved, announced, until, objected } = words.holderClaim;
  const { submittedAt, provedAt, announcedAt, objectionUntil, objection } = holderClaim;
  const times = [
    [submitted, submittedAt],
    [proved, provedAt],
    [announced, announcedAt],
    [until, objectionUntil],
    [objected, objection?.at],
  ] as const;
  return (
    <Panel title={title}>
      {holderClaim.afterUpheld && <Alert id="after-upheld" type="warning" showIcon title={afterUpheld} />}
      {clearing && <p id="asked-by-holder">{objection ? ofClearing.overruled : ofClearing.undisputed}</p>}
      <dl id="claim" className="facts">
        {times.map(
          ([label, at]) =>
            at && (
              <Fact key={label} label={label}>
                <time dateTime={at}>{formatInstant(at)}</time>
              </Fact>
            ),
        )}
      </dl>
    </Panel>
  );
}
