import { errorWords, isProblem } from '../../api/api-error';
import { Notice } from '../../components/notice';
import { WaysOn } from '../ways-on';
import { useWords } from '../words/use-words';

/** Why the submission was not taken, and, where the identity is bound elsewhere, the ways on (R8). */
export function SubmitProblem({ error }: { error: unknown }) {
  const { language } = useWords();
  return (
    <Notice id="submit-problem" kind="error">
      {errorWords(error, language)}
      {isProblem(error, 'identity_already_bound') && <WaysOn />}
    </Notice>
  );
}
