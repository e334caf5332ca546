import { isProblem } from '../../api/api-error';
import { FailureNotice } from '../../components/failure-notice';
import { WaysOn } from '../ways-on';

/** Why the submission was not taken, and, where the identity is bound elsewhere, the ways on (R8). */
export function SubmitProblem({ error }: { error: unknown }) {
  return (
    <FailureNotice id="submit-problem" error={error}>
      {isProblem(error, 'identity_already_bound') && <WaysOn />}
    </FailureNotice>
  );
}
