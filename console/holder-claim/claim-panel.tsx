import type { Case } from '../../domain/contract/case';
import { Fact } from '../case/fact';
import { Panel } from '../frame/panel';
import { useWords } from '../words/language';
import { formatInstant } from '../words/times';

/** What a claim of the card's holder has gone through, and, beside the clearing that it asked for, why there is one (R25). */
export function ClaimPanel({ reviewCase: { holderClaim, clearing } }: { reviewCase: Case }) {
  const { words } = useWords();
  // Before the proof there is nothing to tell but when it was submitted.
  if (!holderClaim?.provedAt) return null;
  const { title, ofClearing, submitted, proved, announced, until, objected } = words.holderClaim;
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
