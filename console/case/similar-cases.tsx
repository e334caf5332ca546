import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { Link } from 'react-router';
import { getSimilarCases } from '../api/review';
import { Failure } from '../failure/failure';
import { useWords } from '../words/language';
import { formatInstant } from '../words/times';

/** The cases of other accounts that sent a near-identical front, each with the way to it (R11). */
export function SimilarCases({ caseId }: { caseId: string }) {
  const { words } = useWords();
  const { sameNumber, otherNumber, nameless } = words.review.similarCases;
  const { data, error, refetch } = useQuery({
    queryKey: ['similar', caseId],
    queryFn: ({ signal }) => getSimilarCases(caseId, signal),
  });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data || data.cases.length === 0) return null;
  return (
    <ul id="similar-cases" className="similar-cases">
      {data.cases.map((one) => (
        <li key={one.caseId}>
          <Link to={`/cases/${one.caseId}`}>{one.maskedName || nameless}</Link>
          <time className="quiet" dateTime={one.submittedAt}>
            {formatInstant(one.submittedAt)}
          </time>
          <Tag color={one.sameNumber ? 'warning' : 'error'}>{one.sameNumber ? sameNumber : otherNumber}</Tag>
        </li>
      ))}
    </ul>
  );
}
