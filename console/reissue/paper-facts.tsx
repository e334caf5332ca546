import type { Case, CaseReissue, Disclosure } from '../../domain/contract/case';
import { reissueKind } from '../../domain/reissue/reissue-kinds';
import { inGroups } from '../case/compared-values';
import { Fact } from '../case/fact';
import { personOf } from '../queue/person-of';
import { useWords } from '../words/language';

interface PaperFactsProps {
  subject: Case['subject'];
  reissue: CaseReissue;
  disclosure: Disclosure | undefined;
}

/** What was typed of the paper that shows that a card is being reissued, whose it must be, and what an approval would do (R19). */
export function PaperFacts({ subject, reissue, disclosure }: PaperFactsProps) {
  const { words, language } = useWords();
  const { reissue: said, review, fields } = words;
  const { card, remote } = reissue;
  const entry = reissueKind(reissue.kind);
  return (
    <>
      <p>
        <strong>{entry.words[language]}</strong>
        <span className="quiet"> · {entry.hint[language]}</span>
      </p>
      <p className="quiet">{said.lead}</p>
      <dl id="paper" className="facts">
        <Fact label={fields.name}>{disclosure?.name ?? personOf(subject, words)}</Fact>
        <Fact label={fields.idNumber}>{disclosure ? inGroups(disclosure.idNumber) : subject.maskedIdNumber}</Fact>
        <Fact label={entry.date[language]}>{reissue.issuedOn}</Fact>
        {entry.takesLongerFarAway && <Fact label={said.remote}>{remote ? said.isRemote : said.isNotRemote}</Fact>}
        <Fact label={said.heldOpenUntil}>
          <strong>{reissue.heldOpenUntil}</strong>
        </Fact>
        <Fact label={said.card}>
          {card.validFrom} – {card.validUntil ?? review.longTerm}
        </Fact>
      </dl>
    </>
  );
}
