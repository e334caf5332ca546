import { Alert, Button } from 'antd';
import { hasCode } from '../api/request-error';
import { Failure } from '../failure/failure';
import { useWords } from '../words/language';

interface DecisionTroubleProps {
  error: unknown;
  /** Opens the refusal with the reason that the identity is bound. */
  refuseForBound: () => void;
}

/** Why a decision did not go through, and the next step. */
export function DecisionTrouble({ error, refuseForBound }: DecisionTroubleProps) {
  const { words } = useWords();
  if (!error) return null;
  if (hasCode(error, 'case_changed'))
    return <Alert type="warning" role="alert" showIcon title={words.trouble.caseChanged} />;
  // A lapsed hold and a closed case show themselves: the case has been read again, and the page says what it became.
  if (hasCode(error, 'case_not_held', 'case_closed')) return null;
  if (!hasCode(error, 'identity_already_bound')) return <Failure error={error} />;
  const ways = error.problem?.ways ?? [];
  return (
    <Alert
      type="error"
      role="alert"
      showIcon
      title={words.trouble.boundTitle}
      description={
        ways.length > 0 && (
          <>
            {words.trouble.boundLead}
            <ul className="ways">
              {ways.map(({ code, words: way }) => (
                <li key={code}>{way}</li>
              ))}
            </ul>
          </>
        )
      }
      action={
        <Button id="refuse-for-bound" danger onClick={refuseForBound}>
          {words.trouble.refuseForBound}
        </Button>
      }
    />
  );
}
