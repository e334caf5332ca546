import { CheckCircleOutlined, SwapOutlined } from '@ant-design/icons';
import type { Case, CaseCorrection, Disclosure } from '../../domain/contract/case';
import { correctionKind } from '../../domain/correction/correction-kinds';
import { fill } from '../../domain/words';
import { inGroups } from '../case/compared-values';
import { useWords } from '../words/language';
import type { DeskWords } from '../words/zh-CN';

interface ChangeTableProps {
  subject: Case['subject'];
  correction: CaseCorrection;
  disclosure: Disclosure | undefined;
}

/** What was verified beside what it is to become (R28): masked, unless it was asked for with a reason. */
export function ChangeTable({ subject, correction, disclosure }: ChangeTableProps) {
  const { words, language } = useWords();
  const { correction: said, fields, comparison } = words;
  const entry = correctionKind(correction.kind);
  return (
    <>
      <p>
        <strong>{entry.words[language]}</strong>
        <span className="quiet"> · {entry.hint[language]}</span>
      </p>
      <p className="quiet">{said.lead}</p>
      <p className="quiet">{fill(said.proofFor, { proof: entry.proof[language] })}</p>
      <table id="change" className="comparison">
        <thead>
          <tr>
            <td />
            <th scope="col">{said.verified}</th>
            <th scope="col">{said.asked}</th>
            <th scope="col">{comparison.result}</th>
          </tr>
        </thead>
        <tbody>
          {changeRows({ subject, correction, disclosure }, words).map(({ field, before, after, changes }) => (
            <tr key={field} id={`change-${field}`} className="compared">
              <th scope="row">{fields[field]}</th>
              <td className="compared-value">{before}</td>
              <td className="compared-value">{after}</td>
              <td>
                {changes ? (
                  <strong>
                    <SwapOutlined aria-hidden /> {said.changes}
                  </strong>
                ) : (
                  <span className="quiet">
                    <CheckCircleOutlined aria-hidden /> {said.unchanged}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Masks hide what differs, so what changes is told by the service and never by comparing them. */
function changeRows({ subject, correction: { verified, changed }, disclosure }: ChangeTableProps, words: DeskWords) {
  const until = (day: string | null) => day ?? words.review.longTerm;
  const whole = disclosure?.verified;
  return [
    {
      field: 'name',
      before: whole?.name ?? verified.maskedName,
      after: disclosure?.name ?? subject.maskedName,
      changes: changed.includes('name'),
    },
    {
      field: 'idNumber',
      before: whole ? inGroups(whole.idNumber) : verified.maskedIdNumber,
      after: disclosure ? inGroups(disclosure.idNumber) : subject.maskedIdNumber,
      changes: changed.includes('idNumber'),
    },
    {
      field: 'validFrom',
      before: verified.validFrom,
      after: subject.validFrom,
      changes: verified.validFrom !== subject.validFrom,
    },
    {
      field: 'validUntil',
      before: until(verified.validUntil),
      after: until(subject.validUntil),
      changes: verified.validUntil !== subject.validUntil,
    },
  ] as const;
}
