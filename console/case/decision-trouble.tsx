import { Alert, Button } from 'antd';
import type { Problem } from '../../domain/contract/problem';
import { hasCode, RequestError } from '../api/request-error';
import { Failure } from '../failure/failure';
import { useWords } from '../words/language';
import { type ApprovalBarrier, barrierIn } from './approval-barrier';

interface DecisionTroubleProps {
  error: unknown;
  /** Opens the refusal with the barrier as its reason. */
  refuseFor: (barrier: ApprovalBarrier) => void;
}

/** Why a decision did not go through, and the next step. */
export function DecisionTrouble({ error, refuseFor }: DecisionTroubleProps) {
  const { words } = useWords();
  if (!error) return null;
  if (hasCode(error, 'case_changed'))
    return <Alert type="warning" role="alert" showIcon title={words.trouble.caseChanged} />;
  if (hasCode(error, 'account_frozen'))
    return <Alert type="warning" role="alert" showIcon title={words.reports.frozen} />;
  // A lapsed hold and a closed case show themselves: the case has been read again, and the page says what it became.
  if (hasCode(error, 'case_not_held', 'case_closed')) return null;
  const barrier = barrierIn(error);
  if (!barrier) return <Failure error={error} />;
  const { title, refuse } = words.trouble.barriers[barrier];
  return (
    <Alert
      type="error"
      role="alert"
      showIcon
      title={title}
      description={error instanceof RequestError && <WaysOn ways={error.problem?.ways} />}
      action={
        <Button id={`refuse-for-${barrier}`} danger onClick={() => refuseFor(barrier)}>
          {refuse}
        </Button>
      }
    />
  );
}

function WaysOn({ ways = [] }: Pick<Problem, 'ways'>) {
  const { words } = useWords();
  if (ways.length === 0) return null;
  return (
    <>
      {words.trouble.waysLead}
      <ul className="ways">
        {ways.map(({ code, words: way }) => (
          <li key={code}>{way}</li>
        ))}
      </ul>
    </>
  );
}
