import { Card, Tag } from 'antd';
import type { Case } from '../../domain/contract/case';
import type { Opinion } from '../../domain/contract/second-look';
import { fill } from '../../domain/words';
import { useWords } from '../words/language';

/** The decision in force and the second opinion, without names, and which of them stands once that is settled (R13). */
export function Opinions({ reviewCase: { opinions, settlement } }: { reviewCase: Case }) {
  const { words } = useWords();
  const { disagreement } = words;
  if (!opinions) return null;
  return (
    <>
      <OneOpinion title={disagreement.first} opinion={opinions.first} />
      <OneOpinion title={disagreement.second} opinion={opinions.second} />
      {settlement && (
        <Card size="small" title={disagreement.settled}>
          <p>
            {fill(disagreement.settledBy, {
              username: settlement.settledBy ?? '',
              stands: disagreement.ruling.choices[settlement.stands],
            })}
          </p>
          <Said label={disagreement.ruling.why} text={settlement.note} />
          <p className="quiet">{disagreement.consequence}</p>
        </Card>
      )}
    </>
  );
}

function OneOpinion({ title, opinion }: { title: string; opinion: Opinion }) {
  const { words } = useWords();
  const { disagreement, fields, review } = words;
  const { decision, reasons, comment, note } = opinion;
  return (
    <Card
      size="small"
      title={title}
      extra={<Tag color={decision === 'approve' ? 'success' : 'error'}>{disagreement[decision]}</Tag>}
    >
      {reasons.length > 0 && (
        <ul className="reasons">
          {reasons.map(({ code, field, words: reason }) => (
            <li key={`${code}-${field}`}>
              {reason} <Tag>{fields[field]}</Tag>
            </li>
          ))}
        </ul>
      )}
      <Said label={review.comment} text={comment} />
      <Said label={review.note} text={note} />
      {reasons.length === 0 && !comment && !note && <p className="quiet">{disagreement.nothingSaid}</p>}
    </Card>
  );
}

function Said({ label, text }: { label: string; text: string | null }) {
  if (!text) return null;
  return (
    <p className="remark">
      <span className="quiet">{label}</span>
      {text}
    </p>
  );
}
